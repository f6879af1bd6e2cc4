import { createHash, createHmac } from 'node:crypto';
import { AccessToken } from 'livekit-server-sdk';
import { type Attempt, changed, places } from '../attempt';
import type { Party, World } from '../world';

let events = 0;
/** A telephone that calls this number, as LiveKit tells of it. */
export const roomMessage = (to: string, more: { event?: string; room?: string; id?: string } = {}) => {
  const { event = 'participant_joined', room = `RM_h${++events}`, id = `EV_h${++events}` } = more;
  const attributes = { 'sip.phoneNumber': '+34600100100', 'sip.trunkPhoneNumber': to, 'sip.ruleID': 'SDR_1' };
  return JSON.stringify({
    ...{ event, id, createdAt: String(Math.floor(Date.now() / 1_000)), room: { sid: room, name: 'Zoë’s room' } },
    participant: { sid: 'PA_1', identity: 'sip_1', kind: 'SIP', attributes },
  });
};

export async function signRoom(
  body: string,
  { apiKey, apiSecret }: Party['livekit'],
  ttl: string | number = '5m',
): Promise<string> {
  const token = new AccessToken(apiKey, apiSecret, { ttl });
  token.sha256 = createHash('sha256').update(body).digest('base64');
  return token.toJwt();
}

export const postRoom = async (w: World, body: string | Buffer, authorization: string) =>
  (
    await fetch(`${w.here.http}/v1/livekit/webhook`, {
      method: 'POST',
      body: body as string,
      headers: { 'content-type': 'application/webhook+json', authorization },
    })
  ).status;

const one = (name: string, make: (w: World, body: string) => Promise<[string | Buffer, string]>): Attempt => ({
  name: `LiveKit: ${name}`,
  async make(w) {
    const [body, authorization] = await make(w, roomMessage(w.ours.number));
    return postRoom(w, body, authorization);
  },
});
const tampered = (name: string, change: (body: string) => string | Buffer) =>
  one(name, async (w, body) => [change(body), await signRoom(body, w.ours.livekit)]);
const json = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
const base64 = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');

/** As LiveKit signs, at another time. */
function signedAt(body: string, { apiKey, apiSecret }: Party['livekit'], seconds: number): string {
  const at = Math.floor(Date.now() / 1_000) + seconds;
  const sha256 = createHash('sha256').update(body).digest('base64');
  const said = `${base64({ alg: 'HS256' })}.${base64({ iss: apiKey, nbf: at, exp: at + 300, sha256 })}`;
  return `${said}.${createHmac('sha256', apiSecret).update(said).digest('base64url')}`;
}

export const LIVEKIT: Attempt[] = [
  one('no signature', async (_, body) => [body, '']),
  one('no token', async (_, body) => [body, 'Bearer x.y.z']),
  one('somebody’s project', async (_, body) => [
    body,
    await signRoom(body, { apiKey: 'nobody', apiSecret: 'x'.repeat(32) }),
  ]),
  one('our key, somebody’s secret', async (w, body) => [
    body,
    await signRoom(body, { apiKey: w.ours.livekit.apiKey, apiSecret: w.theirs.livekit.apiSecret }),
  ]),
  one('unsigned (alg none)', async (w, body) => {
    const [, claims] = (await signRoom(body, w.ours.livekit)).split('.');
    return [body, `${base64({ alg: 'none' })}.${claims}.`];
  }),
  one('its claims changed', async (w, body) => {
    const [head, claims, signature] = (await signRoom(body, w.theirs.livekit)).split('.');
    return [body, `${head}.${base64({ ...json(claims!), iss: w.ours.livekit.apiKey })}.${signature}`];
  }),
  one('expired', async (w, body) => [body, await signRoom(body, w.ours.livekit, -600)]),
  one('from the future', async (w, body) => [body, signedAt(body, w.ours.livekit, 3_600)]),
  one('a token without the body’s hash', async (w, body) => {
    const { apiKey, apiSecret } = w.ours.livekit;
    return [body, await new AccessToken(apiKey, apiSecret).toJwt()];
  }),
  one('the signature of another body', async (w, body) => [body, await signRoom(`${body} `, w.ours.livekit)]),
  tampered('re-serialised with blanks', (body) => JSON.stringify(JSON.parse(body), null, 2)),
  tampered('re-serialised with escapes', (body) => body.replace('ë', '\\u00eb')),
  tampered('re-serialised in another order', (body) =>
    JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(body)).reverse())),
  ),
  tampered('with a byte order mark', (body) => `\ufeff${body}`),
  one('bytes that are no text', async (w, body) => {
    const strange = body.replace('ë', '\ufffd');
    const bytes = Buffer.from(strange);
    const at = bytes.indexOf(Buffer.from('\ufffd'));
    const hidden = Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff]), bytes.subarray(at + 3)]);
    return [hidden, await signRoom(strange, w.ours.livekit)];
  }),
  ...places(roomMessage('+34971000000')).map((_, i) =>
    tampered(`one byte changed, kind ${i}`, (body) => changed(body, places(body)[i]!)),
  ),
];
