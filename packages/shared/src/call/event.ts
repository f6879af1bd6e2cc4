import * as z from 'zod';

/** What whoever is rung sees of the call so far. Sensitive answers are masked. */
export const ScreenCard = z.object({
  answers: z.array(z.object({ name: z.string(), text: z.string() })),
  /** The last sentences, oldest first. */
  said: z.array(z.object({ speaker: z.enum(['caller', 'hotel', 'staff']), text: z.string() })),
});
export type ScreenCard = z.infer<typeof ScreenCard>;

/** Why a transfer ended as it did, where the outcome alone does not say it. `handed_over`: the carrier has the caller. */
export const TransferWhy = z.enum([
  'closed',
  'nobody_there',
  'no_carrier',
  'not_accepted',
  'handed_over',
  'hand_over_refused',
]);
export type TransferWhy = z.infer<typeof TransferWhy>;

/**
 * What happened on a call, in order: the journal. The worker appends it to Redis, the journal writer stores it in
 * PostgreSQL (`call_event`), the desk follows it live. `id` is `<callId>:<seq>` and makes every reader idempotent.
 */
const body = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('call.started'),
    channel: z.enum(['browser', 'phone', 'sip', 'test']),
    direction: z.enum(['inbound', 'outbound']),
    flowId: z.string().nullable(),
    flowName: z.string(),
    /** null: a draft is being tried. */
    flowVersion: z.number().int().nullable(),
    lineId: z.string().nullable(),
    lineName: z.string().nullable(),
    callerNumber: z.string().nullable(),
    callerName: z.string().nullable(),
    language: z.string(),
  }),
  z.object({ type: z.literal('call.answered') }),
  z.object({
    type: z.literal('call.ended'),
    reason: z.enum(['completed', 'caller_left', 'operator', 'transferred', 'limit', 'fault', 'abandoned']),
    /** The hang-up node's own word for how it went, e.g. `booked`; free text of the flow's author. */
    outcome: z.string().nullable(),
    durationMs: z.number().int(),
  }),
  z.object({
    type: z.literal('node.entered'),
    node: z.string(),
    nodeType: z.string(),
    name: z.string(),
    lane: z.enum(['main', 'error', 'hangup']),
    /** The edge taken to get here, null for the first node and for jumps. */
    viaEdge: z.string().nullable(),
    fromPort: z.string().nullable(),
  }),
  z.object({
    type: z.literal('prompt.started'),
    effect: z.string(),
    node: z.string(),
    text: z.string(),
    language: z.string(),
  }),
  z.object({
    type: z.literal('prompt.finished'),
    effect: z.string(),
    interruptedBy: z.enum(['speech', 'digit', 'operator', 'hangup']).nullable(),
    heardMs: z.number().int(),
  }),
  z.object({
    type: z.literal('transcript.partial'),
    segment: z.string(),
    speaker: z.enum(['caller', 'hotel', 'staff']),
    text: z.string(),
  }),
  z.object({
    type: z.literal('transcript.final'),
    segment: z.string(),
    speaker: z.enum(['caller', 'hotel', 'staff']),
    text: z.string(),
    language: z.string(),
    /** Milliseconds since the call was answered. */
    startMs: z.number().int(),
    endMs: z.number().int(),
    /** 0..1; null where nobody measured it (typed text, our own prompts). */
    confidence: z.number().nullable(),
    /** How it reached us. */
    by: z.enum(['speech', 'typed', 'prompt']),
  }),
  z.object({
    type: z.literal('digit'),
    digit: z.string().length(1),
    source: z.enum(['keypad', 'rtp', 'carrier', 'inband', 'script']),
    node: z.string().nullable(),
  }),
  z.object({
    type: z.literal('choice.made'),
    node: z.string(),
    port: z.string(),
    by: z.enum(['digit', 'speech']),
    said: z.string().nullable(),
    confidence: z.number().nullable(),
  }),
  z.object({
    type: z.literal('answer.stored'),
    node: z.string(),
    name: z.string(),
    /** `***` where the variable is marked sensitive. */
    text: z.string(),
    value: z.unknown(),
  }),
  z.object({ type: z.literal('variable.set'), node: z.string(), name: z.string(), value: z.unknown() }),
  z.object({ type: z.literal('language.set'), language: z.string() }),
  z.object({
    type: z.literal('try.failed'),
    node: z.string(),
    why: z.enum(['no_input', 'no_match', 'not_understood', 'invalid']),
    tries: z.number().int(),
    said: z.string().nullable(),
  }),
  z.object({
    type: z.literal('tool.started'),
    effect: z.string(),
    node: z.string(),
    tool: z.string(),
    input: z.unknown(),
  }),
  z.object({
    type: z.literal('tool.finished'),
    effect: z.string(),
    node: z.string(),
    tool: z.string(),
    outcome: z.string(),
    output: z.unknown(),
    ms: z.number().int(),
  }),
  /** A language model made its turn. What it said is in the transcript; here is how it came about. */
  z.object({
    type: z.literal('model.finished'),
    effect: z.string(),
    node: z.string(),
    outcome: z.enum(['replied', 'failed']),
    /** null: nobody could be asked. */
    provider: z.string().nullable(),
    model: z.string().nullable(),
    /** To the first word. */
    firstMs: z.number().int().nullable(),
    ms: z.number().int(),
    /** As the vendor counts them; null where it does not say. */
    tokensIn: z.number().int().nullable(),
    tokensOut: z.number().int().nullable(),
    /** How many were asked in vain before. */
    fallbacks: z.number().int(),
  }),
  /** A model asked for something it may not have; nothing came of it. `name`: of what there is, else null. */
  z.object({
    type: z.literal('model.refused'),
    node: z.string(),
    why: z.enum(['unknown_action', 'bad_input', 'nothing_said', 'card_number', 'repeated']),
    name: z.string().nullable(),
  }),
  z.object({
    type: z.literal('transfer.ringing'),
    transfer: z.string(),
    node: z.string().nullable(),
    to: z.string(),
    departmentId: z.string().nullable(),
    briefing: z.string().nullable(),
    ringSeconds: z.number().int(),
    /** What rings; told again with the same `transfer` when something else rings. Absent in older journals: desks. */
    target: z.enum(['desks', 'number', 'sip']).optional(),
    /** Whose desks ring right now; absent in older journals: those of the department. */
    userIds: z.array(z.string()).optional(),
    card: ScreenCard.optional(),
  }),
  z.object({ type: z.literal('transfer.answered'), transfer: z.string(), memberName: z.string().nullable() }),
  z.object({
    type: z.literal('transfer.ended'),
    transfer: z.string(),
    outcome: z.enum(['completed', 'no_answer', 'busy', 'declined', 'failed', 'caller_left']),
    why: TransferWhy.optional(),
  }),
  /** Who has the caller now: the flow, a member who took over, or nobody while they are on hold. */
  z.object({
    type: z.literal('floor.changed'),
    holder: z.enum(['flow', 'member', 'hold']),
    memberName: z.string().nullable(),
    /** Two members may have one name. Null where no member took over; absent in older journals. */
    userId: z.string().nullable().optional(),
  }),
  /** A member who listens in speaks to whoever has the caller (`on`), or has stopped. Callers are not told. */
  z.object({
    type: z.literal('whisper.changed'),
    on: z.boolean(),
    memberName: z.string(),
    userId: z.string(),
  }),
  z.object({
    type: z.literal('voicemail.recorded'),
    recordingId: z.string(),
    departmentId: z.string().nullable(),
    durationMs: z.number().int(),
  }),
  z.object({
    type: z.literal('note.recorded'),
    recordingId: z.string(),
    /** What it belongs to besides the call. */
    of: z.enum(['reservation', 'request', 'lead']).nullable(),
    durationMs: z.number().int(),
  }),
  z.object({ type: z.literal('recording.stored'), recordingId: z.string(), durationMs: z.number().int() }),
  z.object({
    type: z.literal('latency'),
    kind: z.enum(['speech_to_answer', 'digit_to_stop', 'effect_to_frame', 'barge_in']),
    ms: z.number(),
  }),
  z.object({
    type: z.literal('command'),
    command: z.string(),
    actorName: z.string().nullable(),
    text: z.string().nullable(),
  }),
  z.object({
    type: z.literal('fault'),
    code: z.string(),
    node: z.string().nullable(),
    /** Plain words for staff; no personal data. */
    message: z.string(),
    /** Whose order could not be followed; absent where nobody ordered anything. */
    userId: z.string().optional(),
  }),
]);

export const CallEventBody = body;
export type CallEventBody = z.infer<typeof body>;

export const CallEvent = z.intersection(
  z.object({
    v: z.literal(1),
    id: z.string(),
    callId: z.string(),
    hotelId: z.string(),
    seq: z.number().int().nonnegative(),
    /** Milliseconds since 1970 UTC. */
    at: z.number().int(),
  }),
  body,
);
export type CallEvent = z.infer<typeof CallEvent>;
export type CallEventType = CallEventBody['type'];
/** One kind of event, e.g. `CallEventOf<'digit'>`. */
export type CallEventOf<T extends CallEventType> = Extract<CallEvent, { type: T }>;
