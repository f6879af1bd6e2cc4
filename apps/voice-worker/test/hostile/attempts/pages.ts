import { signToken } from '@innline/shared/server';
import { callerOn, TEST_SECRET, talkToken } from '@innline/testkit/worker';
import { resumeToken } from '../../../src/ingress/resume-token';
import { type Attempt, changed, knock } from '../attempt';
import type { World } from '../world';

const enter = (w: World, token: string, headers: Record<string, string> = {}) =>
  knock(`${w.here.url}/voice/webrtc?token=${encodeURIComponent(token)}`, headers);
const one = (name: string, token: (w: World) => string, headers?: Record<string, string>): Attempt => ({
  name: `Page: ${name}`,
  make: (w) => enter(w, token(w), headers),
});
const claims = (w: World) => callerOn(w.ours.hotelId, w.ours.lineId);
const OTHER_SECRET = 'another secret of at least 32 characters';
const resume = (w: World, secret = TEST_SECRET) =>
  resumeToken({ hotelId: w.ours.hotelId, callId: w.caller.callId }, secret);
/** The same claims, signed over other bytes than were sent. */
const reserialised = (token: string) => {
  const [payload, signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString());
  return `${Buffer.from(JSON.stringify(claims, null, 1)).toString('base64url')}.${signature}`;
};

async function twice(w: World, token: string, again: string) {
  // used up by whoever is let in first; they hang up at once
  const first = knock(`${w.here.url}/voice/webrtc?token=${encodeURIComponent(token)}`, {}, [{ type: 'hangup' }]);
  await first;
  return enter(w, again);
}

export const PAGES: Attempt[] = [
  one('no token', () => ''),
  one('nonsense', () => 'a.b'),
  one('a forged talk token', (w) => talkToken(claims(w), { secret: OTHER_SECRET })),
  one('an expired one', (w) => talkToken(claims(w), { now: Date.now() - 120_000 })),
  one('one made for something else', (w) => talkToken(claims(w), { purpose: 'internal' })),
  one('a page’s words as a carrier’s', (w) => talkToken(claims(w), { purpose: 'telnyx-stream' })),
  one('re-serialised', (w) => reserialised(talkToken(claims(w)))),
  one('of another site’s page', (w) => talkToken(claims(w)), { origin: 'https://evil.example' }),
  one('of no site', (w) => talkToken(claims(w)), { origin: 'null' }),
  one('letters that are no token', (w) => talkToken(claims(w)).slice(0, -1).concat('é')),
  ...[0, 10, 40].map((at) => one(`claims changed at ${at}`, (w) => changed(talkToken(claims(w)), at))),
  ...[1, 20, 43].map((at) =>
    one(`signature changed ${at} from its end`, (w) => {
      const token = talkToken(claims(w));
      return changed(token, token.length - at);
    }),
  ),
  {
    name: 'Page: a token used twice',
    async make(w) {
      const token = talkToken(claims(w));
      return twice(w, token, token);
    },
  },
  {
    name: 'Page: a token used twice, spelt differently',
    async make(w) {
      const token = talkToken(claims(w));
      return twice(w, token, `${token}.again`);
    },
  },
  one('a forged resume token', (w) => resume(w, OTHER_SECRET)),
  one('an expired resume token', (w) =>
    talkToken({ leg: 'resume', hotelId: w.ours.hotelId, callId: w.caller.callId }, { now: Date.now() - 200_000 }),
  ),
  one('a changed resume token', (w) => changed(resume(w), 30)),
  {
    name: 'Page: another hotel’s resume token for our call',
    // let in, told that its call is over, and never near ours
    refusals: ['in'],
    make: (w) => enter(w, resumeToken({ hotelId: w.theirs.hotelId, callId: w.caller.callId }, TEST_SECRET)),
  },
  {
    name: 'Page: another hotel listens in on our call',
    refusals: ['in'],
    make: (w) => {
      const { hotelId } = w.theirs;
      const listener = { leg: 'listener' as const, hotelId, callId: w.caller.callId, userId: 'spy', userName: 'Spy' };
      return enter(w, talkToken(listener));
    },
  },
];

const rest = (name: string, key: (w: World) => string, path = '/voice/sessions', method = 'GET'): Attempt => ({
  name: `REST: ${name}`,
  async make(w) {
    const answer = await fetch(`${w.here.http}${path}`, { method, headers: { authorization: key(w) } });
    return answer.status;
  },
});
const internal = (w: World, more: { purpose?: string; secret?: string; now?: number; role?: string } = {}) => {
  const { purpose = 'internal', secret = TEST_SECRET, now = Date.now(), role = 'owner' } = more;
  const claims = { hotelId: w.ours.hotelId, role, userId: 'u', userName: 'Maria' };
  return `Bearer ${signToken(claims, { purpose, secret, now, ttlMs: 60_000 })}`;
};
const TRANSCRIPTION = '/v1/livekit/transcription';

export const REST: Attempt[] = [
  rest('no key', () => ''),
  rest('a key that is none', () => 'Bearer inn_guess'),
  rest('half a key', (w) => `Bearer ${w.ours.keys.manager.slice(0, -4)}`),
  rest('a key with more behind it', (w) => `Bearer ${w.ours.keys.manager}x`),
  rest('a changed key', (w) => `Bearer ${changed(w.ours.keys.manager, 12)}`),
  rest('a key in capitals', (w) => `Bearer ${w.ours.keys.manager.toUpperCase()}`),
  rest('a key as a password', (w) => `Basic ${btoa(`x:${w.ours.keys.manager}`)}`),
  rest('a key that may only read', (w) => `Bearer ${w.ours.keys.viewer}`, '/voice/sessions/x/end', 'POST'),
  rest('a forged internal token', (w) => internal(w, { secret: OTHER_SECRET })),
  rest('an expired one', (w) => internal(w, { now: Date.now() - 61_000 })),
  rest('a talk token in its place', (w) => internal(w, { purpose: 'talk' })),
  rest('a role nobody has', (w) => internal(w, { role: 'god' })),
  rest('a changed one', (w) => changed(internal(w), 30)),
  rest('with more behind it', (w) => `${internal(w)}.x`),
  rest('letters that are no token', (w) => `${internal(w).slice(0, -1)}\u00e9`),
  rest('an outside agent without a key', () => '', TRANSCRIPTION, 'POST'),
  rest('an outside agent with a key that is none', () => 'Bearer inn_guess', TRANSCRIPTION, 'POST'),
  rest('an outside agent that may only read', (w) => `Bearer ${w.ours.keys.viewer}`, TRANSCRIPTION, 'POST'),
  rest('an outside agent’s event with a key that is none', () => 'Bearer inn_guess', '/v1/livekit/webhook', 'POST'),
];
