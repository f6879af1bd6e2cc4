import { appendEvents, createOrganization, hotelSystem, membersOfHotel, SYSTEM } from '@innline/db';
import { Scenario } from '@innline/flow';
import { newId } from '@innline/shared/ids';
import { createHotelFixture, type HotelFixture, publishedFlow, testDocument, testSchedule } from '../fixture';
import { addMember } from '../members';

/** Stands in every text of the victim's rows: seen in an answer to somebody else, it is a leak. */
export const CANARY = 'victim-7f3a';
export const CANARY_NUMBER = '+34971999001';

export interface Victim extends HotelFixture {
  flowId: string;
  versionId: string;
  scenarioId: string;
  splitId: string;
  scheduleId: string;
  lineId: string;
  departmentId: string;
  memberId: string;
  callId: string;
  legId: string;
  toolRunKey: string;
  recordingId: string;
  voicemailId: string;
  connectionId: string;
  apiKeyId: string;
  roomTypeId: string;
  roomId: string;
  rateId: string;
  reservationId: string;
  confirmationCode: string;
  leadId: string;
  callbackId: string;
  requestId: string;
  wakeUpCallId: string;
  articleId: string;
  announcementId: string;
  paymentLinkId: string;
  doNotCallId: string;
  invitationId: string;
  webhookId: string;
  deliveryId: string;
}

const NOW = Date.UTC(2026, 10, 20, 11);

/** A hotel with at least one row of every kind. */
export async function createVictim(databaseUrl: string): Promise<Victim> {
  const fixture = await createHotelFixture({ name: CANARY });
  const { db, hotel } = fixture;
  const by = SYSTEM;
  const flow = await publishedFlow(db, CANARY);
  const body = Scenario.parse({ name: CANARY, at: '2026-11-20T11:00' });
  const [scenario] = await db.scenarios.add({ flowId: flow.id, bodies: [body], by });
  await db.flows.publish({ flowId: flow.id, revision: 1, note: CANARY, by });
  const split = await db.splits.start({ flowId: flow.id, versionNumber: 1, percent: 10, by });
  const schedule = await db.schedules.create({ name: CANARY, schedule: testSchedule(), by });
  const lineFields = { flowId: flow.id, scheduleId: schedule.id, closedFlowId: flow.id };
  const line = await db.lines.create({ name: CANARY, number: CANARY_NUMBER, ...lineFields, by });
  const { memberId } = await addMember(databaseUrl, { organizationId: fixture.organizationId, name: CANARY });
  const department = await db.departments.create({
    name: CANARY,
    number: CANARY_NUMBER,
    scheduleId: schedule.id,
    memberIds: [memberId],
    by,
  });
  const calls = await makeCall(fixture, flow.id, line.id);
  const connection = await db.connections.create({ vendor: 'http', name: CANARY, secrets: { token: CANARY }, by });
  const told = { url: `https://${CANARY}.example.com`, eventTypes: [], withTranscript: true, enabled: true };
  const webhook = await db.webhooks.create({ ...told, name: CANARY, by });
  const delivery = await db.webhooks.test({ id: webhook.id, now: new Date(NOW) });
  const key = await db.apiKeys.create({ name: CANARY, role: 'owner', by });
  const house = await makeHouse(fixture);
  const noted = { callId: calls.callId, storageKey: CANARY, bytes: 1, durationMs: 1, channels: 1, transcript: CANARY };
  const subject = { kind: 'reservation' as const, reference: house.confirmationCode };
  const note = await db.recordings.create({ ...noted, id: newId(), kind: 'note', subject });
  if (note.noteOfId !== house.reservationId) throw new Error('the victim’s note does not belong to its reservation');
  const contact = { name: CANARY, number: CANARY_NUMBER, by };
  const lead = await db.leads.create({ ...contact, interest: CANARY, effectKey: `${CANARY}:lead` });
  const callback = await db.callbacks.create({ ...contact, now: NOW, effectKey: `${CANARY}:callback` });
  if (callback.outcome !== 'booked') throw new Error('the victim has no callback');
  const lost = { kind: 'lost_and_found', place: CANARY, text: CANARY, effectKey: `${CANARY}:request` } as const;
  const request = await hotelSystem(hotel.id).createRequest(lost);
  if (request === null) throw new Error('the victim has no request');
  const wake = { room: null, number: CANARY_NUMBER, language: 'en', at: NOW, effectKey: `${CANARY}:wake-up` };
  const wakeUp = await hotelSystem(hotel.id).scheduleWakeUpCall(wake);
  if (wakeUp === null) throw new Error('the victim has no wake-up call');
  const article = await db.knowledge.create({ language: 'en', title: CANARY, keywords: CANARY, answer: CANARY, by });
  const news = { name: CANARY, texts: { en: CANARY }, firstDay: null, lastDay: null, active: true };
  const announcement = await db.announcements.create({ ...news, by });
  const deposit = { amount: 100, currency: 'EUR', description: CANARY, vendor: 'stripe', sendBy: 'none' } as const;
  const of = { callId: calls.callId, reservationId: house.reservationId, effectKey: `${CANARY}:payment` };
  const payment = await db.paymentLinks.create({ ...deposit, ...of, expiresAt: new Date(NOW + 864e5) });
  await db.paymentLinks.answer({ id: payment.id, vendorId: CANARY, url: `https://pay.example/${CANARY}` });
  const doNotCall = await db.doNotCall.add({ number: '+34971999002', reason: CANARY, by });
  const [member] = await membersOfHotel(hotel.id);
  const invited = { email: `${CANARY}-friend@example.com`, role: 'viewer' as const, userId: member!.userId };
  const invitation = await db.team.invite({ ...invited, by });
  // another organization may use the same names
  await createOrganization({ name: CANARY, slug: `${CANARY}-${newId()}` });
  return {
    ...fixture,
    hotel,
    ...calls,
    ...house,
    flowId: flow.id,
    versionId: flow.liveVersionId!,
    scenarioId: scenario!.id,
    splitId: split.id,
    scheduleId: schedule.id,
    lineId: line.id,
    departmentId: department.id,
    memberId,
    connectionId: connection.id,
    apiKeyId: key.id,
    leadId: lead.id,
    callbackId: callback.callback.id,
    requestId: request.id,
    wakeUpCallId: wakeUp.id,
    articleId: article.id,
    announcementId: announcement.id,
    paymentLinkId: payment.id,
    doNotCallId: doNotCall.id,
    invitationId: invitation.id,
    webhookId: webhook.id,
    deliveryId: delivery.id,
  };
}

async function makeCall({ db, hotel }: HotelFixture, flowId: string, lineId: string) {
  const callId = newId();
  const envelope = { v: 1 as const, callId, hotelId: hotel.id };
  const started = { flowId, flowName: CANARY, flowVersion: 1, lineId, lineName: CANARY, callerName: CANARY };
  await appendEvents([
    {
      ...envelope,
      ...started,
      id: `${callId}:0`,
      seq: 0,
      at: NOW,
      type: 'call.started',
      channel: 'phone',
      direction: 'inbound',
      callerNumber: CANARY_NUMBER,
      language: 'en',
    },
    {
      ...envelope,
      id: `${callId}:1`,
      seq: 1,
      at: NOW + 1_000,
      type: 'transcript.final',
      segment: 's1',
      speaker: 'caller',
      text: CANARY,
      language: 'en',
      startMs: 0,
      endMs: 900,
      confidence: 1,
      by: 'speech',
    },
  ]);
  await db.calls.claimLease({ callId, workerId: CANARY, epoch: 1, until: new Date(NOW) });
  const legId = newId();
  await db.legs.open({
    id: legId,
    callId,
    kind: 'caller',
    transport: 'telnyx',
    userName: CANARY,
    startedAt: new Date(NOW),
  });
  const toolRunKey = `${callId}:3:0`;
  const run = { key: toolRunKey, callId, node: CANARY, tool: 'create_lead', input: { name: CANARY } };
  await db.toolRuns.begin({ ...run, startedAt: new Date(NOW) });
  const sound = { callId, storageKey: CANARY, bytes: 1, durationMs: 1, channels: 2, transcript: CANARY };
  const recording = await db.recordings.create({ ...sound, id: newId(), kind: 'call' });
  const voicemail = await db.recordings.create({ ...sound, id: newId(), kind: 'voicemail' });
  return { callId, legId, toolRunKey, recordingId: recording.id, voicemailId: voicemail.id };
}

async function makeHouse({ db, hotel }: HotelFixture) {
  const by = SYSTEM;
  const roomType = await db.roomTypes.create({ code: 'CANARY', name: CANARY, maxGuests: 2, baseRate: 10_000, by });
  const room = await db.rooms.create({ number: '101', floor: 1, roomTypeId: roomType.id, by });
  const days = { from: '2026-11-01', to: '2026-11-30', weekdays: [] };
  const rate = await db.rates.create({ roomTypeId: roomType.id, name: CANARY, ...days, amount: 9_900, by });
  const booked = await hotelSystem(hotel.id).createReservation({
    checkIn: '2026-11-24',
    checkOut: '2026-11-26',
    guests: 2,
    guestName: CANARY,
    guestNumber: CANARY_NUMBER,
    effectKey: `${CANARY}:reservation`,
  });
  if (booked.outcome !== 'booked') throw new Error('the victim has no reservation');
  const { id: reservationId, confirmationCode } = booked.reservation;
  return { roomTypeId: roomType.id, roomId: room.id, rateId: rate.id, reservationId, confirmationCode };
}

/** A document that is not the victim's. */
export const foreignDocument = () => testDocument('Intruder');
