import type { CallbackOutcome, DeliveryEnd, DeliveryTask, NoteSubject, WakeUpOutcome } from '@innline/db';
import type { CallFacts, FlowDocument, Schedule } from '@innline/flow';
import type { BusyPolicy, CallEvent, Role, Split, Vendor } from '@innline/shared';

/** A flow as a caller can meet it. */
export interface RunnableFlow {
  flowId: string;
  name: string;
  /** null: the draft. */
  versionId: string | null;
  number: number | null;
  document: FlowDocument;
}

/** What a line leads to, as stored. */
export interface LineRoute {
  id: string;
  name: string;
  number: string | null;
  active: boolean;
  fallbackNumber: string | null;
  busyPolicy: BusyPolicy;
  schedule: Schedule | null;
  /** Ids of published versions; null: nothing there that could answer. */
  openVersionId: string | null;
  closedVersionId: string | null;
  /** Running splits of the two flows. */
  openSplit: Split | null;
  closedSplit: Split | null;
}

/** The hotel as a call begins, without what is the caller's own. */
export interface HotelFacts {
  hotel: CallFacts['hotel'];
  schedules: CallFacts['schedules'];
  departments: CallFacts['departments'];
  recordCalls: boolean;
  /** Callers must have been told, or have agreed, before a call is recorded. */
  consentFirst: boolean;
}

export interface NewCall {
  id: string;
  hotelId: string;
  channel: CallFacts['channel'];
  direction: CallFacts['direction'];
  lineId: string | null;
  flow: RunnableFlow;
  callerNumber: string | null;
  callerName: string | null;
  userId: string | null;
  language: string;
  startedAt: number;
}

export interface NewLeg {
  id: string;
  hotelId: string;
  callId: string;
  kind: 'caller' | 'staff' | 'listener';
  transport: 'websocket' | 'livekit' | 'twilio' | 'telnyx';
  userId: string | null;
  userName: string | null;
  at: number;
}

export interface NewRecording {
  id: string;
  hotelId: string;
  callId: string;
  kind: 'call' | 'voicemail' | 'note';
  /** Of a note: what it belongs to besides the call. */
  subject?: NoteSubject | null;
  departmentId: string | null;
  storageKey: string;
  bytes: number;
  durationMs: number;
  channels: number;
  peaks: { left: number[]; right: number[] | null };
  transcript: string | null;
}

/** A live call whose worker has not been heard of. */
export interface LostCall {
  callId: string;
  hotelId: string;
  epoch: number;
  lastSeq: number;
  startedAt: number;
}

/** How a department rings. */
export interface Desk {
  name: string;
  /** As entered; null: it has no telephone. */
  number: string | null;
  scheduleId: string | null;
  /** In the order of ringing. */
  userIds: string[];
  ringTargets: ('desks' | 'number')[];
  ringStrategy: 'all' | 'in_order';
  secondsPerMember: number;
}

/** A message as its department is told of it. */
export interface VoicemailNotice {
  hotelName: string;
  /** Of the hotel's address, for the link. */
  hotelSlug: string;
  departmentName: string | null;
  /** Name, number, or both; null: nobody knows. */
  caller: string | null;
  /** In the hotel's time, such as `21 Nov 2026, 10:05`. */
  at: string;
  durationMs: number;
  transcript: string | null;
  to: string[];
}

/** A webhook that was switched off, as the owners of its hotel are told of it. */
export interface SwitchedOffNotice {
  hotelName: string;
  /** Of the hotel's address, for the link. */
  hotelSlug: string;
  webhookName: string;
  /** In the hotel's time. */
  at: string;
  /** Why the last attempt failed, in plain words without addresses; null: nobody knows. */
  why: string | null;
  to: string[];
}

/** A promised call back that is being worked on. */
export interface CallbackTask {
  id: string;
  hotelId: string;
  /** E.164 */
  number: string;
  name: string | null;
  reason: string;
  departmentId: string | null;
  desk: Desk;
  /** Milliseconds UTC. */
  dueAt: number;
  /** How often the guest's phone was rung. */
  attempts: number;
  /** The hotel's number the guest knows; null: the carrier's choice. */
  from: string | null;
  language: string;
}

export type { CallbackOutcome };
export interface CallbackEnd {
  hotelId: string;
  id: string;
  outcome: CallbackOutcome;
  rang: boolean;
  nextAttemptAt: number | null;
  at: number;
  memberName: string | null;
}

/** A wake-up call that is being placed. */
export interface WakeUpTask {
  id: string;
  hotelId: string;
  /** E.164; null: none is known. */
  number: string | null;
  language: string;
  /** When the guest wants to be woken, milliseconds UTC. */
  at: number;
  /** That is before noon in the hotel's zone. */
  morning: boolean;
  /** How often it was begun, this time included. */
  tries: number;
  /** The hotel's number the guest knows; null: the carrier's choice. */
  from: string | null;
}

export type { WakeUpOutcome };
export interface WakeUpEnd {
  hotelId: string;
  id: string;
  outcome: WakeUpOutcome;
  /** Milliseconds UTC; null: nobody tries again, and unless the guest answered staff is told. */
  nextTryAt: number | null;
}

export type { DeliveryEnd, DeliveryTask };

/** A hotel's account with a vendor, as stored; `accounts.ts` checks its shape. */
export interface StoredConnection {
  id: string;
  settings: Record<string, unknown>;
  secrets: Record<string, string>;
}

/**
 * What the worker wants from PostgreSQL, besides the hotel system its tools act on. `postgres.ts` gives it by
 * packages/db.
 */
export interface WorkerData {
  line(hotelId: string, lineId: string): Promise<LineRoute | null>;
  /** Whose number a carrier's call came in on; null: nobody's. `e164` such as `+34971123456`. */
  lineByNumber(e164: string): Promise<{ hotelId: string; lineId: string } | null>;
  /** Hotels whose LiveKit connection has this API key. */
  hotelsByLiveKitKey(apiKey: string): Promise<string[]>;
  /** The hotel's connections of a vendor, oldest first. */
  connections(hotelId: string, vendor: Vendor): Promise<StoredConnection[]>;
  /** The draft, or the live version; null: no such flow, or never published. */
  flow(hotelId: string, flowId: string, version: 'draft' | 'live'): Promise<RunnableFlow | null>;
  version(hotelId: string, versionId: string): Promise<RunnableFlow | null>;
  hotelFacts(hotelId: string): Promise<HotelFacts | null>;
  previousCalls(hotelId: string, number: string): Promise<number>;
  createCall(call: NewCall): Promise<void>;
  /** Takes the call's row for this worker; false: somebody has a higher epoch. */
  claim(call: { hotelId: string; callId: string; workerId: string; epoch: number; until: number }): Promise<boolean>;
  /** The document a call runs, also where a draft was tried. */
  documentOf(hotelId: string, callId: string): Promise<FlowDocument | null>;
  /** One statement for all calls of a worker. */
  renewLeases(workerId: string, callIds: readonly string[], until: number): Promise<void>;
  /** Live calls of all hotels whose coarse lease ran out before `before` (milliseconds UTC). */
  lostCalls(before: number): Promise<LostCall[]>;
  appendEvents(events: CallEvent[]): Promise<void>;
  legOpened(leg: NewLeg): Promise<void>;
  legClosed(leg: { hotelId: string; id: string; at: number }): Promise<void>;
  storeRecording(recording: NewRecording): Promise<void>;
  storeTranscript(hotelId: string, recordingId: string, transcript: string): Promise<void>;
  /** Messages of all hotels whose department was not told by e-mail yet and that came after `since`. */
  dueNotices(since: number, now: number): Promise<{ id: string; hotelId: string }[]>;
  /** What an e-mail about a message says, and to whom; null: there is nothing to tell (any more). */
  notice(hotelId: string, recordingId: string): Promise<VoicemailNotice | null>;
  noticeSent(hotelId: string, recordingId: string, at: number): Promise<void>;
  recording(hotelId: string, id: string): Promise<{ storageKey: string; contentType: string } | null>;
  /** Recordings older than their hotel keeps them, marked as gone by this very call; their files are the caller's to delete. */
  expireRecordings(now: number): Promise<{ id: string; storageKey: string }[]>;
  hotelIds(): Promise<string[]>;
  /** Of these recordings of a hotel those that none of its drafts and versions names. */
  unusedAudio(hotelId: string, names: readonly string[]): Promise<string[]>;
  /** Whose desk rings for a department: its members, or everybody of the hotel where it has none. */
  /** `departmentId` null: the whole hotel's. */
  deskOf(hotelId: string, departmentId: string | null): Promise<Desk | null>;
  /** Promised calls back of all hotels that are due. */
  dueCallbacks(now: number): Promise<{ id: string; hotelId: string }[]>;
  /** Takes a due promise for one attempt; null: settled, not due, or somebody else has it. */
  beginCallback(hotelId: string, id: string, now: number): Promise<CallbackTask | null>;
  /** The promise still waits, and its number is not on the do-not-call list. */
  mayCallBack(hotelId: string, id: string): Promise<boolean>;
  endCallback(end: CallbackEnd): Promise<void>;
  /** Wake-up calls of all hotels that are due. */
  dueWakeUps(now: number): Promise<{ id: string; hotelId: string }[]>;
  /** Takes a due wake-up call for one try; null: settled, not due, or somebody else has it. */
  beginWakeUp(hotelId: string, id: string, now: number): Promise<WakeUpTask | null>;
  mayWakeUp(hotelId: string, id: string): Promise<'yes' | 'settled' | 'do_not_call'>;
  endWakeUp(end: WakeUpEnd): Promise<void>;
  /** What webhooks of all hotels are to be told by now. */
  dueDeliveries(now: number): Promise<{ id: string; hotelId: string }[]>;
  /** Takes a due delivery for one attempt; null: done, not due, switched off, or somebody else has it. */
  beginDelivery(hotelId: string, id: string, now: number): Promise<DeliveryTask | null>;
  /** `switchedOff`: it failed so long that its webhook was switched off just now. */
  endDelivery(hotelId: string, end: DeliveryEnd): Promise<{ switchedOff: boolean }>;
  /** Webhooks of all hotels that were switched off after `since`, and whose owners were not told of it yet. */
  dueSwitchedOff(since: number): Promise<{ id: string; hotelId: string }[]>;
  /** What an e-mail about it says, and to whom; null: it is gone, or on again. */
  switchedOffNotice(hotelId: string, webhookId: string): Promise<SwitchedOffNotice | null>;
  switchedOffTold(hotelId: string, webhookId: string, at: number): Promise<void>;
  /** Forgets what webhooks were told long ago. */
  expireDeliveries(now: number): Promise<number>;
  /** When a department is there next, from `at` on (milliseconds UTC); null: not within a year. */
  nextOpening(hotelId: string, departmentId: string | null, at: number): Promise<number | null>;
  apiKey(hash: string): Promise<{ id: string; hotelId: string; name: string; role: Role } | null>;
  touchApiKey(hotelId: string, id: string): Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;
}
