import type { HotelRepositories } from '@innline/db';
import { Scenario } from '@innline/flow';
import { newId } from '@innline/shared/ids';
import { testSchedule } from '../fixture';
import { type Attempt, none, refused } from './intrusion';
import { CANARY, CANARY_NUMBER, foreignDocument, type Victim } from './victim';

type Attempts<T> = { [Noun in keyof T]: { [Verb in keyof T[Noun]]: Attempt } };

const testCall = Scenario.parse({ name: 'Intruder', at: '2026-11-20T11:00' });
const by = { actor: 'user:intruder', name: 'Intruder' };
const at = new Date(Date.UTC(2026, 10, 20, 12));
const now = at.getTime();

async function all(chunks: AsyncIterable<unknown>): Promise<unknown[]> {
  const list: unknown[] = [];
  for await (const chunk of chunks) list.push(chunk);
  return list;
}

const newCall = (id: string, pointers: object) => ({
  id,
  channel: 'phone' as const,
  ...{ lineId: null, flowId: null, flowVersionId: null, flowVersionNumber: 1, flowName: 'Intruder' },
  callerNumber: null,
  language: 'en',
  startedAt: at,
  ...pointers,
});
const stay = { checkIn: '2026-11-24', checkOut: '2026-11-26', guests: 1 };
const sound = { storageKey: 'x', bytes: 1, durationMs: 1, channels: 1, kind: 'call' as const };
const told = { url: 'https://intruder.example', eventTypes: [], withTranscript: true, enabled: true };
const news = { name: 'Pool', texts: { en: 'Closed.' }, firstDay: null, lastDay: null, active: true };
const deposit = {
  amount: 1,
  currency: 'EUR',
  description: 'x',
  vendor: 'stripe',
  sendBy: 'none' as const,
  expiresAt: at,
};
const leaseOf = (v: Victim) => ({ callId: v.callId, workerId: CANARY, epoch: 99, until: at });

/**
 * One break-in for every function a hotel's repositories have: with the ids of another hotel's rows, or, where a
 * function takes none, just asking. A function without an entry does not compile, and the suite fails at run time.
 */
export const ATTEMPTS: Attempts<HotelRepositories> = {
  hotel: {
    get: ({ db }) => db.hotel.get(),
    update: async ({ db, victim }) => {
      await refused(db.hotel.update({ onErrorDepartmentId: victim.departmentId, by }));
      return db.hotel.update({ address: 'Elsewhere 1', by });
    },
    facts: ({ db }) => db.hotel.facts(),
  },
  flows: {
    list: ({ db }) => db.flows.list({ now: at }),
    get: ({ db, victim }) => db.flows.get(victim.flowId),
    create: ({ db }) => db.flows.create({ document: foreignDocument(), by }),
    duplicate: ({ db, victim }) => db.flows.duplicate({ flowId: victim.flowId, by }),
    archive: ({ db, victim }) => db.flows.archive({ flowId: victim.flowId, by }),
    restore: ({ db, victim }) => db.flows.restore({ flowId: victim.flowId, by }),
    saveDraft: ({ db, victim }) =>
      db.flows.saveDraft({ flowId: victim.flowId, document: foreignDocument(), baseRevision: 1, problemCount: 0, by }),
    publish: ({ db, victim }) => db.flows.publish({ flowId: victim.flowId, revision: 1, note: 'mine now', by }),
    rollBack: ({ db, victim }) => db.flows.rollBack({ flowId: victim.flowId, toVersionNumber: 1, by }),
  },
  versions: {
    list: ({ db, victim }) => db.versions.list(victim.flowId),
    get: ({ db, victim }) => db.versions.get(victim.versionId),
    byNumber: ({ db, victim }) => db.versions.byNumber(victim.flowId, 1),
    live: ({ db, victim }) => db.versions.live(victim.flowId),
    library: ({ db, victim }) => db.versions.library([victim.flowId]),
    liveFlows: ({ db }) => db.versions.liveFlows(),
  },
  scenarios: {
    list: ({ db, victim }) => db.scenarios.list(victim.flowId),
    get: ({ db, victim }) => db.scenarios.get(victim.scenarioId),
    add: ({ db, victim }) => db.scenarios.add({ flowId: victim.flowId, bodies: [testCall], by }),
    edit: ({ db, victim }) => db.scenarios.edit({ id: victim.scenarioId, body: testCall, by }),
    remove: ({ db, victim }) => db.scenarios.remove({ id: victim.scenarioId, by }),
    arrange: async ({ db, victim, ownFlowId }) => {
      const [own] = await db.scenarios.add({ flowId: ownFlowId, bodies: [testCall], by });
      await db.scenarios.arrange({ flowId: ownFlowId, ids: [own!.id] });
      return db.scenarios.arrange({ flowId: victim.flowId, ids: [victim.scenarioId] });
    },
  },
  splits: {
    running: ({ db, victim }) => db.splits.running(victim.flowId),
    list: ({ db, victim }) => db.splits.list(victim.flowId),
    start: ({ db, victim }) => db.splits.start({ flowId: victim.flowId, versionNumber: 1, percent: 50, by }),
    change: ({ db, victim }) => db.splits.change({ flowId: victim.flowId, percent: 99, by }),
    end: ({ db, victim }) => db.splits.end({ flowId: victim.flowId, winner: 'version', by }),
    figures: ({ db, victim }) => db.splits.figures(victim.splitId),
  },
  lines: {
    list: ({ db }) => db.lines.list(),
    get: ({ db, victim }) => db.lines.get(victim.lineId),
    create: ({ db, victim }) => db.lines.create({ name: 'a', flowId: victim.flowId, by }),
    update: async ({ db, victim, ownFlowId }) => {
      const own = await db.lines.create({ name: newId(), flowId: ownFlowId, by });
      await refused(db.lines.update({ id: own.id, scheduleId: victim.scheduleId, by }));
      await refused(db.lines.update({ id: own.id, closedFlowId: victim.flowId, by }));
      return db.lines.update({ id: victim.lineId, flowId: ownFlowId, by });
    },
    remove: ({ db, victim }) => db.lines.remove({ id: victim.lineId, by }),
  },
  schedules: {
    list: ({ db }) => db.schedules.list(),
    get: ({ db, victim }) => db.schedules.get(victim.scheduleId),
    create: ({ db }) => db.schedules.create({ name: newId(), schedule: testSchedule(), by }),
    update: ({ db, victim }) => db.schedules.update({ id: victim.scheduleId, name: 'mine', by }),
    setOverride: ({ db, victim }) => db.schedules.setOverride({ id: victim.scheduleId, override: null, by }),
    remove: ({ db, victim }) => db.schedules.remove({ id: victim.scheduleId, by }),
  },
  departments: {
    list: ({ db }) => db.departments.list(),
    get: ({ db, victim }) => db.departments.get(victim.departmentId),
    create: async ({ db, victim }) => {
      await refused(db.departments.create({ name: newId(), memberIds: [victim.memberId], by }));
      return db.departments.create({ name: newId(), scheduleId: victim.scheduleId, by });
    },
    update: ({ db, victim }) => db.departments.update({ id: victim.departmentId, memberIds: [], by }),
    remove: ({ db, victim }) => db.departments.remove({ id: victim.departmentId, by }),
  },
  calls: {
    create: async ({ db, victim }) => {
      await refused(db.calls.create(newCall(newId(), { lineId: victim.lineId })));
      await refused(db.calls.create(newCall(newId(), { flowId: victim.flowId })));
      await refused(db.calls.create(newCall(newId(), { flowVersionId: victim.versionId })));
      return db.calls.create(newCall(victim.callId, {}));
    },
    complete: ({ db, victim }) => db.calls.complete(newCall(victim.callId, {})),
    markAnswered: ({ db, victim }) => db.calls.markAnswered({ callId: victim.callId, at }),
    markEnded: ({ db, victim }) =>
      db.calls.markEnded({ callId: victim.callId, at, reason: 'operator', outcome: null, durationMs: 1 }),
    get: ({ db, victim }) => db.calls.get(victim.callId),
    detail: ({ db, victim }) => db.calls.detail(victim.callId),
    document: ({ db, victim }) => db.calls.document(victim.callId),
    journals: ({ db, victim }) => db.calls.journals({ flowId: victim.flowId }),
    journal: ({ db, victim }) => db.calls.journal(victim.callId),
    live: ({ db }) => db.calls.live(),
    list: ({ db, victim }) => db.calls.list({ filter: { flowId: victim.flowId, text: CANARY } }),
    batches: ({ db, victim }) => all(db.calls.batches({ lineId: victim.lineId })),
    asCsv: ({ db }) => all(db.calls.asCsv()),
    asJson: ({ db }) => all(db.calls.asJson({ callerNumber: CANARY_NUMBER })),
    count: ({ db, victim }) => none(db.calls.count({ flowId: victim.flowId })),
    countByFlow: ({ db, victim }) => none(db.calls.countByFlow({ flowId: victim.flowId })),
    countByLine: ({ db, victim }) => none(db.calls.countByLine({ lineId: victim.lineId })),
    facets: ({ db }) => db.calls.facets(),
    daily: ({ db }) => db.calls.daily({ from: new Date(0), to: new Date(now * 2) }),
    claimLease: ({ db, victim }) => db.calls.claimLease(leaseOf(victim)),
    renewLease: ({ db, victim }) => db.calls.renewLease({ ...leaseOf(victim), epoch: 1 }),
    releaseLease: ({ db, victim }) => db.calls.releaseLease({ ...leaseOf(victim), epoch: 1 }),
  },
  callEvents: { list: ({ db, victim }) => db.callEvents.list(victim.callId) },
  transcript: { list: ({ db, victim }) => db.transcript.list(victim.callId) },
  toolRuns: {
    list: ({ db, victim }) => db.toolRuns.list(victim.callId),
    begin: async ({ db, victim }) => {
      const run = { key: victim.toolRunKey, node: null, tool: 'create_lead', input: {}, startedAt: at };
      await refused(db.toolRuns.begin({ ...run, callId: victim.callId }));
      const own = await db.calls.create(newCall(newId(), {}));
      return db.toolRuns.begin({ ...run, callId: own.id });
    },
    finish: ({ db, victim }) => db.toolRuns.finish({ key: victim.toolRunKey, outcome: 'success', finishedAt: at }),
  },
  recordings: {
    get: ({ db, victim }) => db.recordings.get(victim.recordingId),
    create: ({ db, victim }) => db.recordings.create({ ...sound, id: newId(), callId: victim.callId }),
    setTranscript: ({ db, victim }) => db.recordings.setTranscript({ id: victim.recordingId, transcript: 'x' }),
    voicemails: ({ db }) => db.recordings.voicemails(),
    notesOf: ({ db, victim }) => db.recordings.notesOf('reservation', [victim.reservationId]),
    countUnheard: ({ db }) => none(db.recordings.countUnheard()),
    markNotified: ({ db, victim }) => db.recordings.markNotified({ id: victim.voicemailId, at }),
    markHeard: ({ db, victim }) => db.recordings.markHeard({ id: victim.voicemailId, by }),
    remove: ({ db, victim }) => db.recordings.remove({ id: victim.recordingId, by }),
  },
  legs: {
    list: ({ db, victim }) => db.legs.list(victim.callId),
    open: async ({ db, victim }) => {
      const leg = { kind: 'listener' as const, transport: 'websocket' as const, startedAt: at };
      await refused(db.legs.open({ ...leg, id: newId(), callId: victim.callId }));
      const own = await db.calls.create(newCall(newId(), {}));
      return db.legs.open({ ...leg, id: victim.legId, callId: own.id });
    },
    close: ({ db, victim }) => db.legs.close({ id: victim.legId, at }),
  },
  audit: {
    record: ({ db }) => db.audit.record({ by, action: 'x.y', subject: 'x', subjectId: null, summary: 'Tried.' }),
    list: ({ db, victim }) => db.audit.list({ subjectId: victim.flowId }),
  },
  team: {
    invitations: ({ db }) => db.team.invitations(),
    invite: ({ db }) => db.team.invite({ email: 'intruder@example.com', role: 'owner', userId: 'nobody', by }),
    cancelInvitation: ({ db, victim }) => db.team.cancelInvitation({ id: victim.invitationId, by }),
    setRole: ({ db, victim }) => db.team.setRole({ memberId: victim.memberId, role: 'owner', by }),
    remove: ({ db, victim }) => db.team.remove({ memberId: victim.memberId, by }),
    allowPasswordReset: ({ db, victim }) => db.team.allowPasswordReset({ memberId: victim.memberId, by }),
  },
  connections: {
    list: ({ db }) => db.connections.list(),
    get: ({ db, victim }) => db.connections.get(victim.connectionId),
    create: ({ db }) => db.connections.create({ vendor: 'http', name: newId(), by }),
    update: ({ db, victim }) => db.connections.update({ id: victim.connectionId, secrets: null, by }),
    recordTest: ({ db, victim }) => db.connections.recordTest({ id: victim.connectionId, result: 'ok', at }),
    remove: ({ db, victim }) => db.connections.remove({ id: victim.connectionId, by }),
    secretsOf: ({ db, victim }) => db.connections.secretsOf(victim.connectionId),
  },
  apiKeys: {
    list: ({ db }) => db.apiKeys.list(),
    create: ({ db }) => db.apiKeys.create({ name: 'mine', role: 'viewer', by }),
    revoke: ({ db, victim }) => db.apiKeys.revoke({ id: victim.apiKeyId, by }),
    touch: ({ db, victim }) => db.apiKeys.touch(victim.apiKeyId, at),
  },
  roomTypes: {
    list: ({ db }) => db.roomTypes.list(),
    get: ({ db, victim }) => db.roomTypes.get(victim.roomTypeId),
    create: ({ db }) => db.roomTypes.create({ code: newId(), name: 'Tent', maxGuests: 1, baseRate: 1, by }),
    update: ({ db, victim }) => db.roomTypes.update({ id: victim.roomTypeId, baseRate: 1, by }),
    remove: ({ db, victim }) => db.roomTypes.remove({ id: victim.roomTypeId, by }),
  },
  rooms: {
    list: ({ db }) => db.rooms.list(),
    get: ({ db, victim }) => db.rooms.get(victim.roomId),
    onNight: ({ db }) => db.rooms.onNight('2026-11-24'),
    create: ({ db, victim }) => db.rooms.create({ number: '1', floor: 1, roomTypeId: victim.roomTypeId, by }),
    update: ({ db, victim }) => db.rooms.update({ id: victim.roomId, inService: false, by }),
    remove: ({ db, victim }) => db.rooms.remove({ id: victim.roomId, by }),
  },
  rates: {
    list: ({ db, victim }) => db.rates.list({ roomTypeId: victim.roomTypeId }),
    get: ({ db, victim }) => db.rates.get(victim.rateId),
    create: ({ db, victim }) =>
      db.rates.create({
        roomTypeId: victim.roomTypeId,
        name: 'x',
        from: stay.checkIn,
        to: stay.checkOut,
        weekdays: [],
        amount: 1,
        by,
      }),
    update: ({ db, victim }) => db.rates.update({ id: victim.rateId, amount: 1, by }),
    remove: ({ db, victim }) => db.rates.remove({ id: victim.rateId, by }),
  },
  reservations: {
    list: ({ db }) => db.reservations.list({ text: CANARY }),
    get: ({ db, victim }) => db.reservations.get(victim.reservationId),
    create: ({ db, victim }) => db.reservations.create({ ...stay, guestName: 'x', roomType: victim.roomTypeId, by }),
    update: ({ db, victim }) => db.reservations.update({ id: victim.reservationId, guestName: 'mine', by }),
    cancel: ({ db, victim }) => db.reservations.cancel({ id: victim.reservationId, by }),
  },
  leads: {
    list: ({ db }) => db.leads.list(),
    get: ({ db, victim }) => db.leads.get(victim.leadId),
    create: ({ db, victim }) => db.leads.create({ interest: 'x', callId: victim.callId, by }),
    update: ({ db, victim }) => db.leads.update({ id: victim.leadId, status: 'lost', by }),
  },
  requests: {
    list: ({ db }) => db.requests.list(),
    settle: ({ db, victim }) => db.requests.settle({ id: victim.requestId, status: 'done', by }),
  },
  wakeUpCalls: {
    list: ({ db }) => db.wakeUpCalls.list(),
    get: ({ db, victim }) => db.wakeUpCalls.get(victim.wakeUpCallId),
    cancel: ({ db, victim }) => db.wakeUpCalls.cancel({ id: victim.wakeUpCallId, by }),
    beginTry: ({ db, victim }) => none(db.wakeUpCalls.beginTry({ id: victim.wakeUpCallId, now: new Date(now * 2) })),
    endTry: ({ db, victim }) =>
      db.wakeUpCalls.endTry({ id: victim.wakeUpCallId, outcome: 'no_answer', nextTryAt: null }),
  },
  knowledge: {
    list: ({ db }) => db.knowledge.list(),
    create: ({ db }) => db.knowledge.create({ language: 'en', title: 'Pool', keywords: '', answer: 'Till ten.', by }),
    update: ({ db, victim }) =>
      db.knowledge.update({ id: victim.articleId, language: 'en', title: 'x', keywords: '', answer: 'x', by }),
    remove: ({ db, victim }) => db.knowledge.remove({ id: victim.articleId, by }),
  },
  announcements: {
    list: ({ db }) => db.announcements.list(),
    create: ({ db }) => db.announcements.create({ ...news, by }),
    update: ({ db, victim }) => db.announcements.update({ ...news, id: victim.announcementId, by }),
    remove: ({ db, victim }) => db.announcements.remove({ id: victim.announcementId, by }),
  },
  paymentLinks: {
    list: async ({ db, victim }) => [
      await db.paymentLinks.list(),
      await db.paymentLinks.list({ callId: victim.callId }),
      await db.paymentLinks.list({ reservationId: victim.reservationId }),
    ],
    get: ({ db, victim }) => db.paymentLinks.get(victim.paymentLinkId),
    create: async ({ db, victim }) => {
      const callId = newId();
      await db.calls.create(newCall(callId, {}));
      const own = { ...deposit, callId, reservationId: null };
      await refused(db.paymentLinks.create({ ...own, effectKey: newId(), callId: victim.callId }));
      await refused(db.paymentLinks.create({ ...own, effectKey: newId(), reservationId: victim.reservationId }));
      return db.paymentLinks.create({ ...own, effectKey: `${CANARY}:payment` });
    },
    answer: ({ db, victim }) =>
      db.paymentLinks.answer({ id: victim.paymentLinkId, vendorId: 'cs_x', url: 'https://intruder.example' }),
    discard: ({ db, victim }) => db.paymentLinks.discard(victim.paymentLinkId),
    beginSending: ({ db, victim }) => db.paymentLinks.beginSending({ id: victim.paymentLinkId, at }),
    sent: ({ db, victim }) => db.paymentLinks.sent({ id: victim.paymentLinkId, at }),
    settle: ({ db, victim }) =>
      db.paymentLinks.settle({ id: victim.paymentLinkId, state: 'paid', vendorId: CANARY, at, by }),
  },
  callbacks: {
    list: ({ db }) => db.callbacks.list(),
    get: ({ db, victim }) => db.callbacks.get(victim.callbackId),
    create: ({ db, victim }) =>
      db.callbacks.create({ number: '+34600000001', departmentId: victim.departmentId, now, by }),
    settle: ({ db, victim }) => db.callbacks.settle({ id: victim.callbackId, status: 'done', by }),
    callNow: ({ db, victim }) => db.callbacks.callNow({ id: victim.callbackId, by, now: at }),
    beginAttempt: ({ db, victim }) =>
      none(db.callbacks.beginAttempt({ id: victim.callbackId, now: new Date(now * 2) })),
    endAttempt: ({ db, victim }) =>
      db.callbacks.endAttempt({
        ...{ id: victim.callbackId, outcome: 'answered', rang: true },
        ...{ nextAttemptAt: null, at, memberName: 'Intruder' },
      }),
    nextOpening: ({ db, victim }) => db.callbacks.nextOpening({ departmentId: victim.departmentId, at: now }),
  },
  doNotCall: {
    list: ({ db }) => db.doNotCall.list(),
    has: ({ db }) => none(db.doNotCall.has('+34971999002')),
    add: ({ db }) => db.doNotCall.add({ number: '+34600000002', by }),
    remove: ({ db, victim }) => db.doNotCall.remove({ id: victim.doNotCallId, by }),
  },
  webhooks: {
    list: ({ db }) => db.webhooks.list(),
    get: ({ db, victim }) => db.webhooks.get(victim.webhookId),
    create: ({ db }) => db.webhooks.create({ name: newId(), ...told, by }),
    update: ({ db, victim }) => db.webhooks.update({ id: victim.webhookId, url: 'https://intruder.example', by }),
    newSecret: ({ db, victim }) => db.webhooks.newSecret({ id: victim.webhookId, by }),
    remove: ({ db, victim }) => db.webhooks.remove({ id: victim.webhookId, by }),
    test: ({ db, victim }) => db.webhooks.test({ id: victim.webhookId, now: at }),
    deliveries: ({ db, victim }) => db.webhooks.deliveries({ webhookId: victim.webhookId }),
    sendAgain: ({ db, victim }) => db.webhooks.sendAgain({ id: victim.deliveryId, now: at }),
    beginDelivery: ({ db, victim }) =>
      none(db.webhooks.beginDelivery({ id: victim.deliveryId, now: new Date(now * 2) })),
    endDelivery: ({ db, victim }) =>
      db.webhooks.endDelivery({ id: victim.deliveryId, at, ms: 1, code: 200, error: null, nextAttemptAt: null }),
    markOffTold: ({ db, victim }) => db.webhooks.markOffTold({ id: victim.webhookId, at }),
  },
};
