import { signedHeaders } from '@innline/testkit/telnyx';
import { signTwilio } from '@innline/testkit/twilio';
import { createApiKeyRow } from '@innline/testkit/worker';
import { expect, it } from 'vitest';
import type { Route } from '../../../src/ingress/route';
import { ROUTES } from '../../../src/ingress/routes';
import { INBOUND, STATUS } from '../../twilio/phones';
import { postRoom, roomMessage, signRoom } from '../attempts/livekit';
import { postTelnyx, telnyxMessage } from '../attempts/telnyx';
import { formOf, postTwilio } from '../attempts/twilio';
import { type World, world } from '../world';
import { mutateMessage, mutateText, type Seeded, seeded } from './mutate';

/**
 * R9: webhooks and requests that are rightly signed, and whose words are nonsense. Each is taken or refused in good
 * order, and somebody who is talking meanwhile notices nothing.
 */
const w = await world(['+34971000041', '+34971000042']);
const TIMES = 300;
/** What is asked of a vendor who is away: tell, or ask, again. Never 500, which is a fault of ours. */
const AGAIN = 503;

const json = (text: string): object => JSON.parse(text);
const told = (number: string) =>
  ['call.initiated', 'call.answered', 'call.hangup', 'streaming.failed', 'call.dtmf.received', 'message.received'].map(
    (type) => json(telnyxMessage(number, { digit: '5', hangup_cause: 'normal_clearing' }, type)),
  );
const rooms = (number: string) =>
  ['participant_joined', 'participant_left', 'room_started', 'room_finished', 'egress_ended'].map((event) =>
    json(roomMessage(number, { event })),
  );

/** A form with one or two of its values changed; what is signed is what is sent. */
function mutateForm(form: Record<string, string>, r: Seeded): Record<string, string> {
  const changed = { ...form };
  for (let n = 1 + r.below(2); n > 0; n--) {
    const name = r.pick(Object.keys(form));
    changed[name] = mutateText(form[name]!, r);
  }
  return changed;
}
const twilio = (url: string) => async (w: World, r: Seeded) => {
  const form = mutateForm(formOf(w.ours), r);
  const body = new URLSearchParams(form);
  // a lone half of a character is sent, and so signed, as its replacement
  const sent = Object.fromEntries(body);
  return (await postTwilio(w, url, body.toString(), signTwilio(w.ours.twilio.authToken, url, sent))).status;
};

const WAYS: [string, (w: World, r: Seeded) => Promise<number>][] = [
  ['Twilio, a call', twilio(INBOUND)],
  ['Twilio, a status', twilio(STATUS)],
  [
    'Telnyx',
    (w, r) => {
      const body = mutateMessage(told(w.ours.number), r);
      return postTelnyx(w, body, signedHeaders(body, w.ours.telnyx));
    },
  ],
  [
    'LiveKit',
    async (w, r) => {
      const body = mutateMessage(rooms(w.ours.number), r);
      return postRoom(w, body, await signRoom(body, w.ours.livekit));
    },
  ],
];

function inGoodOrder(statuses: readonly number[]): void {
  const count = (fits: (status: number) => boolean) => statuses.filter(fits).length;
  expect(
    statuses.filter((status) => status >= 500 && status !== AGAIN),
    'faults of ours',
  ).toEqual([]);
  // both happen: the mutations are near enough to be taken, and far enough to be refused
  expect(count((status) => status < 300 || status === AGAIN)).toBeGreaterThan(0);
  expect(count((status) => status >= 400 && status < 500)).toBeGreaterThan(0);
}

it.each(WAYS)('%s: signed nonsense is taken or refused', async (_, post) => {
  const r = seeded(21);
  const statuses: number[] = [];
  for (let i = 0; i < TIMES; i++) statuses.push(await post(w, r));
  inGoodOrder(statuses);
});

const TAKING = ROUTES.filter(({ body, example }) => body && example.body);
it.each(TAKING.map((route) => [route.id, route] as const))('REST %s: nonsense is refused', async (_, route: Route) => {
  // a key of its own: what is looked at is not how often one may ask
  const authorization = `Bearer ${await createApiKeyRow(w.ours.hotelId, 'manager')}`;
  const path = route.path.replaceAll(/\{\w+\}/g, 'nobody');
  const r = seeded(22);
  for (let i = 0; i < 50; i++) {
    const body = mutateMessage([route.example.body as object], r);
    const headers = { authorization, 'content-type': 'application/json' };
    const { status } = await fetch(w.here.http + path, { method: route.method, headers, body });
    expect(status === AGAIN || status < 500, `${status} to ${body.slice(0, 300)}`).toBe(true);
  }
});

it('whoever was on the line all the time goes on', async () => {
  expect((await fetch(`${w.here.http}/health`)).status).toBe(200);
  w.caller.press('1');
  expect((await w.caller.event('call.ended')).outcome).toBe('rooms');
});
