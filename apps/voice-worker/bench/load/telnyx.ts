import { randomUUID } from 'node:crypto';
import { signedHeaders, signingKey } from '@innline/testkit/telnyx';
import { openStream } from './stream';
import { type Command, startTelnyxApi } from './telnyx-api';
import { ulawFrames } from './voice';
import { type LoadWay, Refused } from './way';

const NUMBER = '+34971000001';
const PUBLIC = 'http://innline.test';
const HOOK = '/api/triggers/phone-call';

/** Telephones by Telnyx: signed webhook, answer by Call Control, media stream in PCMU. */
export async function telnyxWay(): Promise<LoadWay> {
  const frames = ulawFrames();
  const key = signingKey();
  const applicationId = randomUUID();
  const waiting = new Map<string, (command: Command) => void>();
  const api = await startTelnyxApi((command) => waiting.get(command.callControlId)?.(command));
  return {
    ground: {
      env: { INNLINE_TELNYX_URL: api, INNLINE_URL: PUBLIC },
      number: NUMBER,
      connection: {
        vendor: 'telnyx',
        settings: { publicKey: key.publicKey, applicationId },
        secrets: { apiKey: 'KEY0123456789ABCDEF_load' },
      },
    },
    async call(serial, { ports, hotelId }, ear) {
      const here = `127.0.0.1:${ports[serial % ports.length]}`;
      const [id, streamId] = [`v3:${randomUUID()}`, randomUUID()];
      const from = `+34600${String(serial).padStart(6, '0')}`;
      const ids = { call_control_id: id, call_leg_id: randomUUID(), connection_id: applicationId, from, to: NUMBER };
      let clientState: string | null = null;
      const tell = async (event_type: string, more: object = {}) => {
        const payload = { ...ids, client_state: clientState, ...more };
        const event = { record_type: 'event', event_type, id: randomUUID(), payload };
        const body = JSON.stringify({ data: { ...event, occurred_at: new Date().toISOString() } });
        const headers = signedHeaders(body, key);
        const answer = await fetch(`http://${here}${HOOK}?hotel=${hotelId}`, { method: 'POST', body, headers });
        if (answer.status !== 200) throw new Refused(`The webhook was answered by ${answer.status}.`);
      };
      const commanded = new Promise<Command>((resolve) => waiting.set(id, resolve));
      await tell('call.initiated', { direction: 'incoming', state: 'parked', caller_id_name: from });
      const { action, body } = await commanded;
      if (action !== 'answer') throw new Refused(action);
      clientState = body.client_state ?? null;
      let sequence = 0;
      const head = (event: string) => `{"event":"${event}","stream_id":"${streamId}","sequence_number":"${++sequence}"`;
      const media_format = { encoding: 'PCMU', sample_rate: 8_000, channels: 1 };
      const start = { call_control_id: id, from, to: NUMBER, client_state: clientState, media_format };
      const stream = openStream(
        body.stream_url!.replace(PUBLIC.replace('http', 'ws'), `ws://${here}`),
        {},
        {
          begin: ['{"event":"connected","version":"1.0.0"}', `${head('start')},"start":${JSON.stringify(start)}}`],
          mark: (name) => `${head('mark')},"mark":{"name":${JSON.stringify(name)}}}`,
        },
        ear,
      );
      await tell('call.answered');
      await stream.on;
      await tell('streaming.started', { stream_id: streamId });
      let chunk = 0;
      return {
        send(frame) {
          chunk += 1;
          const media = `{"track":"inbound","chunk":"${chunk}","timestamp":"${chunk * 20}","payload":"${frames[frame]}"}`;
          stream.say(`${head('media')},"media":${media}}`);
        },
        press: (digit) => stream.say(`${head('dtmf')},"dtmf":{"digit":"${digit}"}}`),
        hangUp() {
          stream.say(`${head('stop')},"stop":{"call_control_id":"${id}"}}`);
          void tell('call.hangup', {
            hangup_cause: 'normal_clearing',
            hangup_source: 'caller',
            sip_hangup_cause: '200',
          });
        },
        over: stream.over,
      };
    },
  };
}
