import type { Door, HookDoor } from '../openapi/door';
import { TwilioParams } from './params';

const EXAMPLE = {
  ...{ CallSid: 'CA0123456789abcdef0123456789abcdef', AccountSid: 'AC0123456789abcdef0123456789abcdef' },
  ...{ From: '+34600111222', To: '+34971123456' },
};

/** What Twilio is answered: how the call goes on, in TwiML. */
const CONNECT =
  '<?xml version="1.0" encoding="UTF-8"?><Response><Connect action="https://voice.hotel.example/voice/twilio/resume?call=…">' +
  '<Stream url="wss://voice.hotel.example/voice/twilio/stream"><Parameter name="ticket" value="…"/></Stream></Connect>' +
  '<Redirect method="POST">https://voice.hotel.example/voice/twilio/resume?call=…</Redirect></Response>';
const NOTHING = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

const door = (id: string, summary: string, CallStatus: TwilioParams['CallStatus'], example: string): HookDoor => ({
  ...{ id, summary, security: ['twilio'], answer: { type: 'text/xml', example } },
  bodies: { 'application/x-www-form-urlencoded': { schema: TwilioParams, example: { ...EXAMPLE, CallStatus } } },
});

/** Where an address is one of the systems Innline replaces, its id says so. */
export const twilioDoors = {
  inbound: (id: string) => door(id, 'Somebody calls a number of the hotel.', 'ringing', CONNECT),
  status: (id: string) => door(id, 'How a call is doing.', 'completed', NOTHING),
  outbound: door('twilioOutbound', 'Somebody we have dialled picked up.', 'in-progress', CONNECT),
  resume: door('twilioResume', 'A call’s audio has ended; how it goes on.', 'in-progress', CONNECT),
  handOver: door('twilioHandOver', 'How connecting a caller with somebody ended.', 'in-progress', CONNECT),
  stream: (id: string): Door => ({
    ...{ id, security: ['twilio'] },
    summary: 'The audio of a call at Twilio: a bidirectional media stream, µ-law at 8 kHz, in JSON messages.',
  }),
};
