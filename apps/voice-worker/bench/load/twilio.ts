import { signTwilio } from '@innline/testkit/twilio';
import { openStream } from './stream';
import { ulawFrames } from './voice';
import { type LoadWay, Refused } from './way';

const NUMBER = '+34971000002';
const PUBLIC = 'https://phones.innline.test';
const INBOUND = `${PUBLIC}/voice/twilio/inbound`;
const STATUS = `${PUBLIC}/voice/twilio/status`;
const ACCOUNT = { accountSid: `AC${'1'.padStart(32, '0')}`, authToken: 'token-of-the-load' };

const hex = (prefix: string, n: number) => `${prefix}${n.toString(16).padStart(32, '0')}`;
const attribute = (twiml: string, at: RegExp) => at.exec(twiml)?.[1]?.replaceAll('&amp;', '&');

/** Telephones by Twilio: signed webhook, TwiML, signed media stream in µ-law. */
export async function twilioWay(): Promise<LoadWay> {
  const frames = ulawFrames();
  return {
    ground: {
      env: { INNLINE_URL: PUBLIC },
      number: NUMBER,
      connection: {
        vendor: 'twilio',
        settings: { accountSid: ACCOUNT.accountSid },
        secrets: { authToken: ACCOUNT.authToken },
      },
    },
    async call(serial, { ports }, ear) {
      const here = `127.0.0.1:${ports[serial % ports.length]}`;
      const from = `+34600${String(serial).padStart(6, '0')}`;
      const [callSid, streamSid] = [hex('CA', serial + 1), hex('MZ', serial + 1)];
      const params = {
        ...{ CallSid: callSid, AccountSid: ACCOUNT.accountSid, CallStatus: 'ringing', Direction: 'inbound' },
        ...{ From: from, To: NUMBER, ApiVersion: '2010-04-01' },
      };
      const post = (address: string, form: Record<string, string>) =>
        fetch(address.replace(PUBLIC, `http://${here}`), {
          method: 'POST',
          headers: { 'x-twilio-signature': signTwilio(ACCOUNT.authToken, address, form) },
          body: new URLSearchParams(form),
        });
      const answer = await post(INBOUND, params);
      const twiml = await answer.text();
      const url = attribute(twiml, /<Stream url="([^"]+)"/);
      const ticket = attribute(twiml, /name="ticket" value="([^"]+)"/);
      if (!url || !ticket) throw new Refused(twiml);
      let sequence = 0;
      const head = (event: string) => `{"event":"${event}","sequenceNumber":"${++sequence}","streamSid":"${streamSid}"`;
      const start = {
        ...{ accountSid: ACCOUNT.accountSid, streamSid, callSid, tracks: ['inbound'] },
        mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8_000, channels: 1 },
        customParameters: { ticket },
      };
      const stream = openStream(
        url.replace(PUBLIC.replace('https', 'wss'), `ws://${here}`),
        { 'x-twilio-signature': signTwilio(ACCOUNT.authToken, url) },
        {
          begin: [
            '{"event":"connected","protocol":"Call","version":"1.0.0"}',
            `${head('start')},"start":${JSON.stringify(start)}}`,
          ],
          mark: (name) => `${head('mark')},"mark":{"name":"${name}"}}`,
        },
        ear,
      );
      let chunk = 0;
      await stream.on;
      return {
        send(frame) {
          chunk += 1;
          const media = `{"track":"inbound","chunk":"${chunk}","timestamp":"${chunk * 20}","payload":"${frames[frame]}"}`;
          stream.say(`${head('media')},"media":${media}}`);
        },
        press: (digit) => stream.say(`${head('dtmf')},"dtmf":{"track":"inbound_track","digit":"${digit}"}}`),
        hangUp() {
          stream.say(`${head('stop')},"stop":${JSON.stringify({ accountSid: ACCOUNT.accountSid, callSid })}}`);
          void post(STATUS, { ...params, CallStatus: 'completed', CallDuration: String(Math.round(chunk / 50)) });
        },
        over: stream.over,
      };
    },
  };
}
