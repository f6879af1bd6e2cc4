import { type CallEvent, WEBHOOK_EVENT_TYPES, WEBHOOK_EVENTS, type WebhookEventType } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { createHotelFixture, type HotelFixture, publishedFlow, testDatabase } from '@innline/testkit/database';
import { beforeEach, expect, it } from 'vitest';
import { SYSTEM } from '../actor';
import { hotelSystem } from '../hotel-system/index';
import { appendEvents } from '../journal/append-events';

testDatabase();
const by = SYSTEM;
const NOW = Date.UTC(2026, 10, 20, 9);
let hotel: HotelFixture;

beforeEach(async () => {
  hotel = await createHotelFixture();
});

const listen = (eventTypes: readonly WebhookEventType[] = WEBHOOK_EVENT_TYPES, more: object = {}) =>
  hotel.db.webhooks.create({
    ...{ name: newId(), url: 'https://pms.example.com/innline', eventTypes, withTranscript: false, enabled: true, by },
    ...more,
  });

/** What a webhook is told, as it would be sent; held to its own description. */
async function told(webhookId: string) {
  const rows = await hotel.db.webhooks.deliveries({ webhookId });
  const later = new Date(Date.now() + 120_000);
  const tasks = await Promise.all(rows.map(({ id }) => hotel.db.webhooks.beginDelivery({ id, now: later })));
  return tasks.map((task) => {
    if (!task?.body) throw new Error('nothing to tell');
    return WEBHOOK_EVENTS[task.type as WebhookEventType].parse(JSON.parse(task.body));
  });
}

function call(more: { transcript?: string } = {}): CallEvent[] {
  const callId = newId();
  const event = (seq: number) => ({
    v: 1 as const,
    id: `${callId}:${seq}`,
    callId,
    hotelId: hotel.hotel.id,
    seq,
    at: NOW,
  });
  const flow = { flowId: null, flowName: 'Front desk', flowVersion: 3, lineId: null, lineName: null };
  const who = { callerNumber: '+34600111222', callerName: 'Lucía', language: 'es' };
  const said = {
    segment: 's',
    speaker: 'caller',
    language: 'es',
    startMs: 0,
    endMs: 9,
    confidence: 1,
    by: 'speech',
  } as const;
  return [
    { ...event(0), type: 'call.started', channel: 'phone', direction: 'inbound', ...flow, ...who },
    { ...event(1), type: 'call.answered' },
    {
      ...event(2),
      type: 'node.entered',
      node: 'bye',
      nodeType: 'hangup',
      name: 'Goodbye',
      lane: 'main',
      viaEdge: null,
      fromPort: null,
    },
    { ...event(3), type: 'transcript.final', text: more.transcript ?? 'Hola', ...said },
    { ...event(4), type: 'call.ended', reason: 'completed', outcome: 'booked', durationMs: 4_000 },
  ];
}

it('a call, as it begins and as it ended; once, however often its journal is stored', async () => {
  const { id } = await listen();
  const events = call();
  await Promise.all([appendEvents(events), appendEvents(events)]);
  await appendEvents(events.slice(2).reverse());
  const all = await told(id);
  expect(all).toHaveLength(2);
  const [ended, started] = all.toSorted((a, b) => a.type.localeCompare(b.type));
  expect(started).toMatchObject({
    ...{ type: 'call.started', at: new Date(NOW).toISOString(), hotelId: hotel.hotel.id },
    data: { call: { callerNumber: '+34600111222', flow: { name: 'Front desk', version: 3 }, language: 'es' } },
  });
  expect(ended).toMatchObject({
    type: 'call.ended',
    data: {
      call: {
        ...{ endReason: 'completed', outcome: 'booked', durationMs: 4_000, transcript: null },
        lastStep: { id: 'bye', name: 'Goodbye' },
      },
    },
  });
});

it('what was said, only where the hotel allows it', async () => {
  const [told1, told2] = [await listen(['call.ended']), await listen(['call.ended'], { withTranscript: true })];
  await appendEvents(call({ transcript: 'Tengo una reserva' }));
  expect(JSON.stringify(await told(told1.id))).not.toContain('reserva');
  expect(await told(told2.id)).toMatchObject([
    { data: { call: { transcript: [{ speaker: 'caller', text: 'Tengo una reserva' }] } } },
  ]);
});

it('two webhooks are told under one event id; not those that did not ask, or are off', async () => {
  const [a, b] = [await listen(['call.started']), await listen()];
  const [off, other] = [await listen(undefined, { enabled: false }), await listen(['flow.published'])];
  await appendEvents(call().slice(0, 1));
  const [[first], [second]] = [await told(a.id), await told(b.id)];
  expect(first!.id).toBe(second!.id);
  for (const { id } of [off, other]) expect(await hotel.db.webhooks.deliveries({ webhookId: id })).toEqual([]);
});

it('nothing of what was rolled back', async () => {
  const { id } = await listen();
  const stranger = { ...call()[0]!, hotelId: newId() };
  await expect(appendEvents([...call(), stranger])).rejects.toThrow();
  expect(await told(id)).toEqual([]);
});

it('a promised call back, and once that it is due', async () => {
  const { id } = await listen();
  const wish = { number: '+34600111222', name: 'Lucía', reason: 'late arrival', now: NOW, effectKey: newId(), by };
  const booked = await hotel.db.callbacks.create(wish);
  await hotel.db.callbacks.create(wish);
  if (booked.outcome !== 'booked') throw new Error(booked.outcome);
  const due = { id: booked.callback.id, now: new Date(NOW) };
  await Promise.all([hotel.db.callbacks.beginAttempt(due), hotel.db.callbacks.beginAttempt(due)]);
  await hotel.db.callbacks.callNow({ ...due, by });
  await hotel.db.callbacks.beginAttempt(due);
  const all = await told(id);
  expect(all.map(({ type }) => type).sort()).toEqual(['callback.due', 'callback.requested']);
  expect(all[0]!.data).toMatchObject({ callback: { reason: 'late arrival', number: '+34600111222' } });
});

it('what a guest asked for, and a wake-up nobody heard', async () => {
  const { id } = await listen();
  const system = hotelSystem(hotel.hotel.id);
  const lost = { kind: 'lost_and_found', place: 'Spa', text: 'A ring', effectKey: newId() } as const;
  await system.createRequest(lost);
  await system.createRequest(lost);
  const wake = await system.scheduleWakeUpCall({ room: null, number: '+34600111222', language: 'en', at: NOW });
  await hotel.db.wakeUpCalls.beginTry({ id: wake!.id, now: new Date(NOW) });
  await hotel.db.wakeUpCalls.endTry({ id: wake!.id, outcome: 'no_answer', nextTryAt: null });
  const requests = (await told(id)).map(({ data }) => 'request' in data && data.request.kind);
  expect(requests.sort()).toEqual(['lost_and_found', 'wake_up']);
});

it('a published flow, and one that was rolled back', async () => {
  const { id } = await listen();
  const flow = await publishedFlow(hotel.db, 'Front desk');
  await hotel.db.flows.rollBack({ flowId: flow.id, toVersionNumber: 1, by });
  const versions = (await told(id)).map(
    ({ data }) => 'version' in data && [data.flow.name, data.version.rolledBackFrom],
  );
  expect(versions).toEqual(
    expect.arrayContaining([
      ['Front desk', null],
      ['Front desk', 1],
    ]),
  );
});

it('a message at once; with its words when they are there, or after a minute without', async () => {
  const [now, patient] = [
    await listen(['voicemail.received']),
    await listen(['voicemail.received'], { withTranscript: true }),
  ];
  const events = call();
  await appendEvents(events);
  const sound = { callId: events[0]!.callId, storageKey: 'x', bytes: 1, durationMs: 2_000, channels: 1 };
  const { id } = await hotel.db.recordings.create({ ...sound, id: newId(), kind: 'voicemail' });
  await hotel.db.recordings.create({ ...sound, id: newId(), kind: 'call' });
  const waits = async (webhookId: string) => {
    const [only] = await hotel.db.webhooks.deliveries({ webhookId });
    return only!.nextAttemptAt!.getTime() - Date.now();
  };
  expect(await waits(now.id)).toBeLessThanOrEqual(0);
  expect(await waits(patient.id)).toBeGreaterThan(30_000);
  await hotel.db.recordings.setTranscript({ id, transcript: 'Please call back' });
  expect(await waits(patient.id)).toBeLessThanOrEqual(0);
  expect(await told(now.id)).toMatchObject([{ data: { voicemail: { id, transcript: null } } }]);
  expect(await told(patient.id)).toMatchObject([{ data: { voicemail: { transcript: 'Please call back' } } }]);
});

it('nothing of what is gone', async () => {
  const { id } = await listen(['flow.published']);
  await publishedFlow(hotel.db, 'Front desk');
  const [delivery] = await hotel.db.webhooks.deliveries({ webhookId: id });
  await hotel.db.webhooks.remove({ id, by });
  expect(await hotel.db.webhooks.beginDelivery({ id: delivery!.id, now: new Date() })).toBeNull();
});
