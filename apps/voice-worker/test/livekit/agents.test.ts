import { createApiKeyRow, createHotelFixture, smallFlow } from '@innline/testkit/worker';
import { beforeAll, expect, it } from 'vitest';
import { usedUp } from '../rate';
import { liveKitHouse } from './house';
import { LIVEKIT_SERVERS } from './servers';

const here = liveKitHouse(LIVEKIT_SERVERS[0]!);
let key: string;
let lineId: string;

beforeAll(async () => {
  key = await createApiKeyRow(here.hotel.hotel.id, 'agent');
  lineId = (await here.line(smallFlow())).lineId;
});

const post = (path: string, body: object | string, with_ = key) =>
  fetch(`${here.http}/v1/livekit/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${with_}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const said = async (text: string, more: object = {}) =>
  (await post('transcription', { call_sid: 'room-1', text, language: 'en', confidence: 0.95, ...more })).json();

it('an outside agent tells its call and learns what the line’s flow makes of what was said', async () => {
  const began = await post('webhook', {
    event_type: 'call_started',
    call_sid: 'room-1',
    data: { is_sip: true, line_id: lineId, caller_number: '+34600300301' },
  });
  expect([began.status, await began.json()]).toEqual([200, { status: 'processed', call_sid: 'room-1' }]);
  expect(await said('I would like to book a', { is_final: false })).toMatchObject({ intent_detected: null });
  const answer = (await said('I would like to book a room please')) as { call_id: string };
  expect(answer).toMatchObject({
    status: 'processed',
    call_sid: 'room-1',
    intent_detected: 'rooms',
    intent_label: 'Reservations',
  });
  expect(await said('what a lovely day')).toMatchObject({ intent_detected: null, call_id: answer.call_id });
  for (let i = 0; i < 2; i++)
    await post('webhook', {
      event_type: 'call_ended',
      call_sid: 'room-1',
      data: { reason: 'participant_disconnected' },
    });
  await expect
    .poll(async () => (await here.hotel.db.calls.get(answer.call_id)).status, { timeout: 10_000 })
    .toBe('ended');
  const stored = await here.hotel.db.calls.detail(answer.call_id);
  expect(stored).toMatchObject({
    callerNumber: '+34600300301',
    channel: 'sip',
    endReason: 'caller_left',
    flowName: 'Flow 1',
  });
  expect(stored.segments.map(({ text }) => text)).toEqual(['I would like to book a room please', 'what a lovely day']);
  expect(stored.events.map(({ type }) => type)).toEqual([
    ...['call.started', 'call.answered', 'transcript.partial', 'transcript.final', 'choice.made'],
    ...['transcript.final', 'call.ended'],
  ]);
});

it('refuses strangers and nonsense, and keeps hotels apart', async () => {
  const other = await createHotelFixture({ name: 'Hotel Brisa' });
  const theirs = await createApiKeyRow(other.hotel.id, 'agent');
  const viewer = await createApiKeyRow(here.hotel.hotel.id, 'viewer');
  const ready = { event_type: 'agent_ready', call_sid: 'room-2', data: {} };
  const cases: [number, Promise<Response>][] = [
    [200, post('webhook', ready)],
    [401, post('webhook', ready, 'inn_nobody')],
    [403, post('webhook', ready, viewer)],
    [400, post('webhook', '{')],
    [400, post('webhook', { event_type: 'dance', call_sid: 'x' })],
    [401, post('transcription', { call_sid: 'room-1', text: 'hello' }, 'inn_nobody')],
    [422, post('transcription', { call_sid: 'room-1', text: '' })],
    [422, post('transcription', { call_sid: 'room-1', text: 'x'.repeat(2_001) })],
    [422, post('transcription', { call_sid: '', text: 'hello' })],
  ];
  for (const [status, asked] of cases) expect((await asked).status).toBe(status);
  // the same name of a room at another hotel is another call, and our line is not theirs
  const answer = await post('transcription', { call_sid: 'room-1', text: 'book a room', line_id: lineId }, theirs);
  const { call_id, intent_detected } = (await answer.json()) as { call_id: string; intent_detected: string | null };
  expect(intent_detected).toBeNull();
  await expect
    .poll(async () => (await other.db.calls.list({ filter: {}, limit: 5 })).calls.map(({ id }) => id), {
      timeout: 10_000,
    })
    .toEqual([call_id]);
});

it('limits how often an agent may tell, by whichever address', async () => {
  const busy = await createApiKeyRow(here.hotel.hotel.id, 'agent');
  await usedUp(busy, 'agents', here.worker.services);
  const ready = { event_type: 'agent_ready', call_sid: 'room-3', data: {} };
  const answers = [
    await post('webhook', ready, busy),
    await post('webhook', ready, busy),
    await post('transcription', { call_sid: 'room-3', text: 'hello' }, busy),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 429, 429]);
  expect((await post('webhook', ready)).status).toBe(200);
});
