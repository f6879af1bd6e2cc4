import * as z from 'zod';

const moment = z.iso.datetime();
const text = z.string().nullable();

export const ToldCall = z.object({
  id: z.string(),
  channel: z.string().describe('browser, phone, sip or test'),
  direction: z.string().describe('inbound or outbound'),
  callerNumber: text.describe('E.164; null: withheld or unknown.'),
  callerName: text,
  line: z.object({ id: z.string(), name: z.string() }).nullable(),
  flow: z.object({
    id: text.describe('Null: no flow of the hotel ran, or it is gone.'),
    name: z.string(),
    version: z.number().int().nullable().describe('Null: a draft was tried.'),
  }),
  language: z.string(),
  startedAt: moment,
});

export const ToldCallEnd = ToldCall.extend({
  answeredAt: moment.nullable(),
  endedAt: moment.nullable(),
  durationMs: z.number().int().nullable(),
  endReason: text.describe('completed, caller_left, operator, transferred, limit, fault or abandoned'),
  outcome: text.describe('The word of the flow’s author at the step that ended it.'),
  lastStep: z.object({ id: z.string(), name: text }).nullable().describe('Where its path ended.'),
  transcript: z
    .array(z.object({ speaker: z.string(), text: z.string(), startMs: z.number().int(), endMs: z.number().int() }))
    .nullable()
    .describe('Null unless the webhook is allowed to have transcripts.'),
});

export const ToldVoicemail = z.object({
  id: z.string().describe('Of the recording.'),
  callId: z.string(),
  departmentId: text,
  durationMs: z.number().int(),
  callerNumber: text,
  callerName: text,
  transcript: text.describe('Null unless the webhook is allowed to have transcripts, and where none could be made.'),
});

export const ToldCallback = z.object({
  id: z.string(),
  number: z.string().describe('E.164'),
  name: text,
  reason: z.string(),
  departmentId: text,
  dueAt: moment,
  callId: text,
});

export const ToldRequest = z.object({
  id: z.string(),
  kind: z.string().describe('room_service, lost_and_found or wake_up'),
  place: z.string().describe('Number of the room, or where something was lost.'),
  text: z.string(),
  guestName: text,
  number: text,
  callId: text,
});

export const ToldPayment = z.object({
  id: z.string(),
  amount: z.number().int().describe('Hundredths of the currency’s main unit.'),
  currency: z.string().describe('ISO 4217'),
  description: z.string(),
  paidAt: moment.nullable(),
  confirmationCode: text.describe('Of the reservation it is for; null: for none.'),
  callId: text,
});

export const ToldVersion = z.object({
  id: z.string(),
  number: z.number().int(),
  note: z.string(),
  publishedByName: z.string(),
  publishedAt: moment,
  rolledBackFrom: z.number().int().nullable(),
});
