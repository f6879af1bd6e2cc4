import type { Vendor } from '@innline/shared';

/** What to do, step by step, for somebody who has never seen the vendor's console. */
export const GUIDES: Record<Vendor, readonly string[]> = {
  telnyx: [
    'Open portal.telnyx.com and sign in, or open an account and buy a number.',
    'Make an API key under Account → API keys, copy it at once and enter it here.',
    'Copy the public key under Account → Keys & credentials → Public key.',
    'Press Save, then “Test connection”.',
    'Press “Ring here” beside each number whose calls shall come to Innline. It makes the voice application and enters the webhook address for you.',
    'Give the number a line under Lines & schedules, and call it.',
  ],
  twilio: [
    'Open console.twilio.com and sign in, or open an account and buy a number with voice.',
    'Copy the account SID and the auth token from Account info on the first page, and enter them here.',
    'Press Save, then “Test connection”.',
    'Press “Ring here” beside each number whose calls shall come to Innline. It enters both addresses for you.',
    'Give the number a line under Lines & schedules, and call it.',
  ],
  livekit: [
    'Open cloud.livekit.io and make a project, or use the address of your own LiveKit server.',
    'Make a key under Settings → Keys and enter the key and its secret here.',
    'For telephone numbers, copy the SIP URI under Settings → Project, without “sip:”.',
    'Press Save, then “Test connection”.',
    'Enter the webhook address under Settings → Webhooks, signed with the same key.',
    'For calls and transfers to numbers, enter the carrier’s SIP address for outgoing calls, with the user name and password it gave you.',
    'For telephone numbers, press “Set up the trunk” here and then on the page of the carrier, Telnyx or Twilio.',
  ],
  deepgram: [
    'Open console.deepgram.com and sign in, or open an account.',
    'Make a key under API keys with the role Member and enter it here.',
    'Choose the region your guests’ voices may be sent to.',
    'Press Save, then “Test connection”. New calls are understood by Deepgram; if it fails, the built-in engine takes over.',
  ],
  elevenlabs: [
    'Open elevenlabs.io and sign in, or open an account.',
    'Make a key under Developers → API keys that may use text to speech and read voices, and enter it here.',
    'Press Save, then “Test connection”.',
    'Listen to the voices and choose the hotel’s own. New calls and newly published flows speak with it.',
  ],
  openai: [
    'Open platform.openai.com and sign in, or open an account with some credit.',
    'Make a key under API keys that may use chat completions, and enter it here.',
    'Enter a model. Small ones answer faster, and callers notice.',
    'Press Save, then “Test connection”. It asks the model for one word.',
    'What callers say in “Talk freely” steps is sent to OpenAI. Say so in your privacy notice.',
  ],
  azure_openai: [
    'Open portal.azure.com and make an Azure OpenAI resource in the region your guests’ words may be sent to.',
    'Deploy a model there and note what you called the deployment.',
    'Copy the endpoint and a key from Keys and endpoint, and enter them here.',
    'Press Save, then “Test connection”. It asks the model for one word.',
  ],
  stripe: [
    'Open dashboard.stripe.com and sign in, or open an account. Switch to a sandbox to try it without real money.',
    'Under Developers → Webhooks, add a destination for the address on this page, with the four events named beside it.',
    'Copy its signing secret and enter it here. It proves that a message comes from Stripe.',
    'Copy the secret key under Developers → API keys. A restricted key needs the right to write Checkout Sessions and to read the balance.',
    'Enter the largest amount a call may ask for.',
    'Press Save, then “Test connection”.',
    'Draw “Send a payment link” in a flow. Paid links are under Hotel → Payments.',
  ],
  openai_compatible: [
    'Start a server that speaks OpenAI’s chat completions, such as Ollama or vLLM, with a model that can call functions.',
    'Enter its base address up to and with /v1, and the model as the server calls it.',
    'For a server inside your own network, whoever runs Innline sets INNLINE_HTTP_PRIVATE=1.',
    'Press Save, then “Test connection”. It asks the model for one word.',
  ],
};
