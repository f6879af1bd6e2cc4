import { randomUUID } from 'node:crypto';
import { signedHeaders } from '@innline/testkit/telnyx';
import { signState, signStream } from '../../../src/adapters/telephony/telnyx/tokens';
import { type Attempt, changed, knock, places } from '../attempt';
import type { Party, World } from '../world';

export const telnyxMessage = (to: string, payload: object = {}, event_type = 'call.initiated', id = randomUUID()) =>
  JSON.stringify({
    data: {
      ...{ record_type: 'event', event_type, id, occurred_at: new Date().toISOString() },
      payload: {
        ...{ call_control_id: `v3:${id}`, connection_id: 'app', direction: 'incoming', state: 'parked' },
        ...{ from: '+34600111222', to, caller_id_name: 'Zoë', client_state: null, ...payload },
      },
    },
  });

export const postTelnyx = async (w: World, body: string | Buffer, headers: Record<string, string>, query = '') =>
  (await fetch(`${w.here.http}/api/triggers/phone-call${query}`, { method: 'POST', body: body as string, headers }))
    .status;

const tampered = (name: string, change: (body: string) => string | Buffer): Attempt => ({
  name: `Telnyx: ${name}`,
  refusals: [400, 401],
  async make(w) {
    const body = telnyxMessage(w.ours.number);
    return postTelnyx(w, change(body), signedHeaders(body, w.ours.telnyx));
  },
});
const signedAs = (name: string, by: (w: World) => Party, payload: (w: World) => object = () => ({}), query = '') => ({
  name: `Telnyx: ${name}`,
  make(w: World) {
    const body = telnyxMessage(w.ours.number, payload(w));
    return postTelnyx(w, body, signedHeaders(body, by(w).telnyx), query.replace('{hotel}', w.theirs.hotelId));
  },
});
const withHeaders = (name: string, change: (headers: Record<string, string>) => Record<string, string>): Attempt => ({
  name: `Telnyx: ${name}`,
  make(w) {
    const body = telnyxMessage(w.ours.number);
    return postTelnyx(w, body, change(signedHeaders(body, w.ours.telnyx)));
  },
});
const SIGNATURE = 'telnyx-signature-ed25519';

const stream = (name: string, token: (w: World) => string): Attempt => ({
  name: `Telnyx stream: ${name}`,
  make: (w) => knock(`${w.here.url}/voice/telnyx/stream?token=${encodeURIComponent(token(w))}`),
});
const claims = (w: World) => ({
  ...{ hotelId: w.ours.hotelId, callId: 'c', role: 'caller' as const, legId: null, lineId: w.ours.lineId },
  ...{ callControlId: 'v3:somebody', after: 'first' },
});
const env = (INNLINE_SECRET: string) => ({ INNLINE_SECRET });
const good = (w: World, ttlMs = 60_000) => signStream(claims(w), ttlMs, w.here.worker.services.env);

/** How a stream of some other call begins. */
const media_format = { encoding: 'PCMU', sample_rate: 8_000, channels: 1 };
const STRANGER = [{ event: 'start', stream_id: 's', start: { call_control_id: 'v3:somebody-else', media_format } }];

export const TELNYX: Attempt[] = [
  withHeaders('without a signature', () => ({})),
  signedAs('signed by another hotel', (w) => w.theirs),
  signedAs('signed by another hotel that names itself', (w) => w.theirs, undefined, '?hotel={hotel}'),
  signedAs(
    'signed by another hotel over our call’s own words',
    (w) => w.theirs,
    (w) => ({ client_state: signState(claims(w), w.here.worker.services.env) }),
  ),
  {
    name: 'Telnyx: sent again, byte by byte',
    async make(w) {
      const body = telnyxMessage(w.ours.number, {}, 'call.answered');
      const headers = signedHeaders(body, w.ours.telnyx);
      await postTelnyx(w, body, headers);
      return postTelnyx(w, body, headers);
    },
  },
  {
    name: 'Telnyx: sent again, its signature spelt differently',
    async make(w) {
      const body = telnyxMessage(w.ours.number, {}, 'call.answered');
      const headers = signedHeaders(body, w.ours.telnyx);
      await postTelnyx(w, body, headers);
      // the last letter before == has four bits that mean nothing
      const signature = headers[SIGNATURE]!;
      return postTelnyx(w, body, { ...headers, [SIGNATURE]: `${changed(signature, 85)}` });
    },
  },
  ...[-301_000, -86_400_000, 301_000, 86_400_000].map(
    (ms): Attempt => ({
      name: `Telnyx: signed ${ms / 1_000} s from now`,
      make(w) {
        const body = telnyxMessage(w.ours.number);
        return postTelnyx(w, body, signedHeaders(body, w.ours.telnyx, Date.now() + ms));
      },
    }),
  ),
  withHeaders('a younger time than was signed', (h) => ({
    ...h,
    'telnyx-timestamp': `${Number(h['telnyx-timestamp']) + 1}`,
  })),
  withHeaders('its time spelt differently', (h) => ({ ...h, 'telnyx-timestamp': `0${h['telnyx-timestamp']}` })),
  ...['', 'A'.repeat(88), `${'A'.repeat(86)}==`].map((signature) =>
    withHeaders(`the signature “${signature.slice(0, 4)}…${signature.length}”`, (h) => ({
      ...h,
      [SIGNATURE]: signature,
    })),
  ),
  tampered('re-serialised with blanks', (body) => JSON.stringify(JSON.parse(body), null, 1)),
  tampered('re-serialised with its keys in another order', (body) => {
    const { data } = JSON.parse(body);
    return JSON.stringify({ data: Object.fromEntries(Object.entries(data).reverse()) });
  }),
  tampered('re-serialised with escapes', (body) => body.replace('ë', '\\u00eb')),
  tampered('a line feed more', (body) => `${body}\n`),
  tampered('with a byte order mark', (body) => `\ufeff${body}`),
  tampered('in another encoding', (body) => Buffer.from(body, 'latin1')),
  ...places(telnyxMessage('+34971000000')).map((_, i) =>
    tampered(`one byte changed, kind ${i}`, (body) => changed(body, places(body)[i]!)),
  ),
  stream('no token', () => ''),
  stream('a forged one', (w) => signStream(claims(w), 60_000, env('another secret of at least 32 characters'))),
  stream('an expired one', (w) => good(w, -1)),
  stream('a changed one', (w) => changed(good(w), 10)),
  stream('with more behind it', (w) => `${good(w)}.x`),
  stream('the call’s state in its place', (w) =>
    Buffer.from(signState(claims(w), w.here.worker.services.env), 'base64').toString(),
  ),
  {
    name: 'Telnyx stream: a token of another call',
    refusals: ['closed 1000'],
    make: (w) => knock(`${w.here.url}/voice/telnyx/stream?token=${good(w)}`, {}, STRANGER),
  },
  {
    name: 'Telnyx stream: a token used twice',
    async make(w) {
      const url = `${w.here.url}/voice/telnyx/stream?token=${good(w)}`;
      const first = knock(url, {}, STRANGER);
      const second = await knock(url);
      await first;
      return second;
    },
  },
];
