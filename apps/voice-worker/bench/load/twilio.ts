import { startFakeTwilio } from '@innline/testkit/twilio';
import { pacingOf } from './arrivals';
import type { LoadWay } from './way';

const NUMBER = '+34971000002';
const PUBLIC = 'https://phones.innline.test';

/** Telephones by Twilio: signed webhook, TwiML, media stream in µ-law. */
export async function twilioWay(): Promise<LoadWay> {
  const fake = await startFakeTwilio({ numbers: [NUMBER] });
  const { accountSid, authToken, url } = fake;
  return {
    ground: {
      env: { INNLINE_TWILIO_URL: url, INNLINE_URL: PUBLIC },
      number: NUMBER,
      connection: { vendor: 'twilio', settings: { accountSid }, secrets: { authToken } },
    },
    async call(index, { port }) {
      fake.webhooks.reach = (address) =>
        address.replace(/^(http|ws)s?:\/\/phones\.innline\.test/, `$1://127.0.0.1:${port}`);
      const from = `+34600${String(index).padStart(6, '0')}`;
      const call = fake.callIn({ from, to: NUMBER, voiceUrl: `${PUBLIC}/voice/twilio/inbound` });
      const stream = await call.streamed();
      return {
        speak: (pcm) => call.speak(pcm),
        press: (digit) => call.press(digit),
        pacing: () => pacingOf(stream.heard.map(({ at }) => at)),
      };
    },
  };
}
