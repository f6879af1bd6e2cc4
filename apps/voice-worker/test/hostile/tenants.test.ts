import { SYSTEM } from '@innline/db';
import { newId } from '@innline/shared/ids';
import { signedHeaders } from '@innline/testkit/telnyx';
import { signTwilio } from '@innline/testkit/twilio';
import { callerOn, talkToken } from '@innline/testkit/worker';
import { expect, it } from 'vitest';
import { readWebhook } from '../../src/adapters/telephony/livekit/webhook';
import { idAt } from '../../src/call/carrier-calls';
import { deskOf } from '../../src/ingress/telnyx/desk';
import { newCarrierCall } from '../../src/ingress/telnyx/state';
import { PUBLIC, STATUS } from '../twilio/phones';
import { postRoom, roomMessage, signRoom } from './attempts/livekit';
import { postTelnyx, telnyxMessage } from './attempts/telnyx';
import { formOf, postTwilio } from './attempts/twilio';
import { world } from './world';

/** R10: a hotel that is whom it says it is, names what belongs to another one. It learns nothing, and does nothing. */
const w = await world(['+34971000033', '+34971000034']);

/** What two requests are answered that differ in an id only. */
async function answered(path: string, o: { method?: string; body?: unknown } = {}) {
  const response = await fetch(`${w.here.http}${path}`, {
    method: o.method ?? 'GET',
    headers: { authorization: `Bearer ${w.theirs.keys.manager}`, 'content-type': 'application/json' },
    body: o.body === undefined ? undefined : JSON.stringify(o.body),
  });
  const { call_id: _, ...body } = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body };
}

type Asked = (id: string) => [path: string, o?: { method?: string; body?: unknown }];
const post = (path: string, body?: unknown): ReturnType<Asked> => [path, { method: 'POST', body }];
const CASES: [name: string, whose: () => string, asked: Asked, status: number][] = [
  ['a call', () => w.caller.callId, (id) => [`/voice/sessions/${id}`], 404],
  ['a call to end', () => w.caller.callId, (id) => post(`/voice/sessions/${id}/end`), 404],
  ['a call as a cursor', () => w.caller.callId, (id) => [`/voice/sessions?cursor=${id}`], 400],
  ['a recording', () => w.caller.callId, (id) => [`/voice/recordings/${id}`], 404],
  ['a flow to speak', () => w.ours.flowId, (id) => post(`/voice/flows/${id}/prompts`), 404],
  ['a line to call from', () => w.ours.lineId, (id) => post('/voice/calls', { to: '+34971123456', lineId: id }), 404],
  ['a flow to call with', () => w.ours.flowId, (id) => post('/voice/calls', { to: '+34971123456', flowId: id }), 404],
  [
    'a line to write from',
    () => w.ours.lineId,
    (id) => post('/voice/messages', { to: '+34971123456', text: 'x', lineId: id }),
    404,
  ],
  [
    'a line to talk to',
    () => w.ours.lineId,
    (lineId) => post('/voice/talk-tokens', { target: { kind: 'line', lineId } }),
    404,
  ],
  [
    'a flow to talk to',
    () => w.ours.flowId,
    (flowId) => post('/voice/talk-tokens', { target: { kind: 'flow', flowId } }),
    404,
  ],
  [
    'a line by LiveKit',
    () => w.ours.lineId,
    (lineId) => post('/voice/livekit/tokens', { target: { kind: 'line', lineId } }),
    404,
  ],
  [
    'a line of an agent',
    () => w.ours.lineId,
    (id) => post('/v1/livekit/transcription', { call_sid: 'a', text: 'spa', line_id: id }),
    200,
  ],
];

it.each(CASES)('%s of another hotel is answered as one that does not exist', async (_, whose, asked, status) => {
  const [theirs, nobodys] = [await answered(...asked(whose())), await answered(...asked(newId()))];
  expect(theirs).toEqual(nobodys);
  expect(theirs.status).toBe(status);
});

it('an agent’s story of a call stays with its hotel, whatever the call is called', async () => {
  const say = async (key: string) => {
    const response = await fetch(`${w.here.http}/v1/livekit/transcription`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body: JSON.stringify({ call_sid: 'the same name', text: 'the spa please' }),
    });
    return (await response.json()) as { call_id: string };
  };
  const [ours, theirs] = [await say(w.ours.keys.manager), await say(w.theirs.keys.manager)];
  expect(theirs.call_id).not.toBe(ours.call_id);
  expect((await answered(`/voice/sessions/${ours.call_id}`)).status).toBe(404);
});

it('a talk token of one hotel is no seat at another', async () => {
  const talk = talkToken(callerOn(w.ours.hotelId, w.ours.lineId));
  expect((await answered('/voice/livekit/seats', { method: 'POST', body: { talkToken: talk } })).status).toBe(403);
});

it('Twilio: a hotel ends no call but its own, though it names another one’s', async () => {
  const call = w.ours.twilio.callIn({ to: w.ours.number, voiceUrl: `${PUBLIC}/voice/twilio/inbound` });
  await call.streamed();
  const { carrierCalls, registry } = w.here.worker.services;
  const { callId } = (await carrierCalls.find('twilio', idAt(w.ours.hotelId, call.sid)))!;
  await expect.poll(() => registry.get(callId)?.media.here).toBe(true);
  const form = formOf(w.theirs, { CallSid: call.sid, CallStatus: 'completed' });
  const body = new URLSearchParams(form).toString();
  const { status } = await postTwilio(w, STATUS, body, signTwilio(w.theirs.twilio.authToken, STATUS, form));
  expect(status).toBe(200);
  expect(await carrierCalls.ended('twilio', idAt(w.ours.hotelId, call.sid))).toBe(false);
  // it comes back after its stream broke: nobody has said that it is over
  call.stream.drop();
  await call.streamed(2);
  await expect.poll(() => registry.get(callId)?.media.here).toBe(true);
  await call.hangUp();
  await expect.poll(() => registry.get(callId) === undefined, { timeout: 10_000 }).toBe(true);
});

it('Telnyx: a hotel’s words about another one’s call change nothing of it', async () => {
  const { book } = deskOf(w.here.worker.services);
  const callControlId = 'v3:of-ours';
  const ref = { hotelId: w.ours.hotelId, callControlId };
  const id = { hotelId: w.ours.hotelId, callId: newId(), role: 'caller' as const, legId: null, lineId: w.ours.lineId };
  await book.tell(ref, { kind: 'answered' }, newCarrierCall(id));
  const body = telnyxMessage(w.theirs.number, { call_control_id: callControlId }, 'call.hangup');
  expect(await postTelnyx(w, body, signedHeaders(body, w.theirs.telnyx))).toBe(200);
  const theirs = { hotelId: w.theirs.hotelId, callControlId };
  await expect.poll(async () => (await book.load(theirs))?.ended).toBe('unspecified');
  expect((await book.load(ref))?.ended).toBeNull();
});

it('LiveKit: a hotel ends no room but its own, nor keeps another one from being heard', async () => {
  const { carrierCalls } = w.here.worker.services;
  const room = 'RM_of_ours';
  const call = { callId: w.caller.callId, hotelId: w.ours.hotelId, role: 'caller' as const };
  await carrierCalls.announce('livekit', idAt(w.ours.hotelId, room), call);
  const over = roomMessage('', { event: 'room_finished', room, id: 'EV_same' });
  const impostor = { apiKey: w.ours.livekit.apiKey, apiSecret: 'a secret of our own for somebody else’s key' };
  await w.theirs.fixture.db.connections.create({
    ...{
      vendor: 'livekit',
      name: 'A',
      by: SYSTEM,
      settings: { url: 'ws://127.0.0.1:9', apiKey: impostor.apiKey },
    },
    secrets: { apiSecret: impostor.apiSecret },
  } as never);
  expect(await postRoom(w, over, await signRoom(over, w.theirs.livekit))).toBe(200);
  await postRoom(w, over, await signRoom(over, impostor));
  expect(await carrierCalls.ended('livekit', idAt(w.ours.hotelId, room))).toBe(false);
  expect(w.here.worker.services.registry.get(w.caller.callId)?.gone).toBe(false);
  // the same words of whoever may say so count, though they were heard from others before
  expect(await postRoom(w, over, await signRoom(over, w.ours.livekit))).toBe(200);
  expect(await carrierCalls.ended('livekit', idAt(w.ours.hotelId, room))).toBe(true);
  expect((await w.caller.event('call.ended')).reason).toBe('caller_left');
});

it('LiveKit: of hotels that claim one key those are heard whose secret signed', async () => {
  const account = (hotelId: string, apiSecret: string) => ({ id: hotelId, hotelId, url: '', apiKey: 'k', apiSecret });
  const [a, b] = [
    account('a', 'the first secret, which is long enough'),
    account('b', 'the other secret, long enough'),
  ];
  const body = roomMessage('+34971000033');
  const read = await readWebhook([a, b] as never, Buffer.from(body), await signRoom(body, b));
  expect(read.accounts.map(({ hotelId }) => hotelId)).toEqual(['b']);
});
