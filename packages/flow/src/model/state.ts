import type { Schedule } from '../schedule/schedule';
import type { EndReason } from './effect';
import type { FlowEvent } from './event';
import type { Json } from './json';

/** Facts of a call that do not change while it lasts. Templates read them as `caller`, `hotel`, `line`, `call`. */
export interface CallFacts {
  callId: string;
  /** Milliseconds UTC. May be a pretended moment when a draft is tried. */
  startedAt: number;
  direction: 'inbound' | 'outbound';
  channel: 'browser' | 'phone' | 'sip' | 'test';
  /** Seed for anything random, so that a replay goes the same way. */
  seed: number;
  caller: { number: string | null; name: string | null /** Calls before this one. */; previousCalls: number };
  hotel: {
    id: string;
    name: string;
    timeZone: string;
    country: string;
    currency: string;
    languages: string[];
    phone: string | null;
    address: string | null;
    website: string | null;
    /** Where callers go when a flow breaks and has no lane of its own for that. Absent: an apology and goodbye. */
    onError?: { departmentId: string | null; voicemail: boolean };
  };
  line: { id: string; name: string; number: string | null } | null;
  /** Languages (`es`) in which somebody understands what the caller says, when the call began. Absent: all of them. */
  ears?: string[];
  /** The hotel's schedules and departments as they were when the call began, by id. */
  schedules: Record<string, { name: string; schedule: Schedule }>;
  departments: Record<string, { name: string; scheduleId: string | null; number: string | null }>;
}

/** An answer a `listen` node stored; templates read `answers.<node name as snake_case>`. */
export interface Answer {
  /** As heard or keyed. */
  text: string;
  /** Read: number, ISO date `2026-11-24`, time `19:30`, E.164, boolean, text. */
  value: Json;
  by: 'speech' | 'digit' | 'typed';
  confidence: number;
}

export interface Deadline {
  /** Unique within the call: an event of an older deadline is ignored. */
  id: string;
  at: number;
}

/** A call that is inside of a flow another one uses: where it came from, and what was known there. */
export interface SubflowFrame {
  /** Id of the flow it is inside of. */
  flow: string;
  /** Path of the step that uses it. */
  node: string;
  vars: Record<string, Json>;
  answers: Record<string, Answer>;
}

/**
 * Everything that is needed to go on with a call anywhere: written after every step.
 * Plain JSON, versioned by `v`.
 */
export interface FlowState {
  v: 1;
  call: CallFacts;
  /** Steps taken. */
  seq: number;
  /** The moment of the last event. */
  at: number;
  status: 'running' | 'ended';
  /** Set while `running`: the last sentence is being spoken and the call ends after it. */
  end: { reason: EndReason; outcome: string | null } | null;
  /** `error` and `hangup`: the call is in one of the flow's own lanes for that. */
  lane: 'main' | 'error' | 'hangup';
  /** In the lane for hang-ups: when the caller left, and the nodes entered since. Absent: they are here. */
  left?: { at: number; steps: number };
  /** A path where the call is in a flow that another one uses: `book/ask_dates`. */
  node: string | null;
  /** Flows the call is inside of, the outermost first; its own flow is not among them. Absent: none. */
  stack?: SubflowFrame[];
  /** The current node's own memory, thrown away when it is left. */
  scratch: Json;
  language: string;
  vars: Record<string, Json>;
  answers: Record<string, Answer>;
  visits: Record<string, number>;
  /** Keys of effects whose end is awaited, with what they are. */
  pending: Record<string, 'say' | 'play' | 'tool' | 'converse' | 'transfer' | 'record_message'>;
  deadline: Deadline | null;
  /** The ear is open: a `listen` was sent and neither `stop_listen` nor the end came after it. */
  listening: boolean;
  /** Hold music is playing. */
  music: boolean;
  /** Ends of tools that came while a member had the floor; the node gets them when the member is done. */
  inbox: FlowEvent[];
  /** A member is speaking for the hotel, or has put the caller on hold: the flow waits. */
  operator: { mode: 'saying' | 'transferring' | 'takeover' | 'holding'; effect: string | null } | null;
  /** What a tool last said, the last fault and the like: read by templates as `last`. */
  last: { tool: string | null; outcome: string | null; spoken: string | null; fault: string | null };
}
