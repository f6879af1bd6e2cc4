import type { ConversationEntry, ModelAction } from './conversation';
import type { Expectation } from './expectation';
import type { Json } from './json';

/** How an effect may be repeated after a crash. */
export type EffectClass =
  /** Doing it again does no harm: say, listen. */
  | 'repeatable'
  /** The receiver must see it once: it dedupes by `key`. */
  | 'once'
  /** Ask the world first whether it was done: transfer, hang up, start recording. */
  | 'check_first';

/** Where a transfer goes. */
export type TransferTarget =
  | { kind: 'department'; departmentId: string }
  /** `extension`: keys pressed once it answers; a comma is a second. */
  | { kind: 'number'; number: string; extension?: string }
  | { kind: 'sip'; address: string };

export const TRANSFER_OUTCOMES = ['completed', 'no_answer', 'busy', 'declined', 'failed'] as const;
export type TransferOutcome = (typeof TRANSFER_OUTCOMES)[number];

export type EffectBody =
  /** Speak. Comes back as `playback.finished` or `playback.interrupted`. */
  | {
      kind: 'say';
      text: string;
      language: string;
      voice: string | null;
      /** Whether the caller's speech stops it. Digits always do. */
      interruptible: boolean;
      purpose: 'prompt' | 'filler' | 'farewell' | 'fault' | 'operator' | 'briefing';
    }
  /** Play stored audio. Comes back like `say`. */
  | {
      kind: 'play';
      asset: string;
      interruptible: boolean;
      /** Said where it cannot be played. */
      alternative: string;
      language: string;
      voice: string | null;
    }
  | { kind: 'stop_playback' }
  /**
   * Open the ear: speech and digits come as events until `stop_listen`, the next `listen`, or the end of the call.
   * May be opened before a prompt ends, so that a caller can interrupt it.
   */
  | {
      kind: 'listen';
      expect: Expectation[];
      digits: boolean;
      speech: boolean;
      language: string;
      /** The caller may speak any of these; a recogniser that can tell says which it was. */
      languages?: string[];
      /** Silence after speech that ends the utterance, milliseconds. */
      endpointMs: number;
    }
  | { kind: 'stop_listen' }
  | { kind: 'hold_music'; on: boolean }
  /** Comes back as `effect.done` with one of the tool's outcomes, or `effect.failed`. */
  | { kind: 'tool'; tool: string; input: Json; timeoutMs: number }
  /**
   * Ask a language model for its next turn. Comes back as `model.sentence` for each sentence as soon as it is whole,
   * then `effect.done` with `replied` (output: `{ call }`, a `ModelCall` or null), or `effect.failed`. The model does
   * nothing by itself: what it asks for is decided by the node and becomes an effect of its own.
   */
  | {
      kind: 'converse';
      instructions: string;
      entries: ConversationEntry[];
      actions: ModelAction[];
      language: string;
      /** When and where the call is, to read “tomorrow” by. `at`: milliseconds UTC. */
      clock: { at: number; timeZone: string; country: string };
      /** A model other than the connection's own; null: that one. */
      model: string | null;
      temperature: number;
      timeoutMs: number;
    }
  /** Comes back as `effect.done` with a {@link TransferOutcome}. */
  | {
      kind: 'transfer';
      to: TransferTarget;
      /** Spoken to staff before the bridge; null: connected at once. */
      briefing: string | null;
      ringSeconds: number;
      holdMusic: boolean;
      /** Cold: the carrier takes the caller for good, where it can. Never of a department. */
      handOver?: true;
    }
  /** Record a message. Comes back as `effect.done` with `recorded` (output: `{ recordingId, durationMs }`) or `empty`. */
  | {
      kind: 'record_message';
      maxSeconds: number;
      silenceSeconds: number;
      beep: boolean;
      departmentId: string | null;
      /** Written down by speech recognition where there is any. */
      transcribe: boolean;
      /** A note of a guest's instead of a message for a department, and what it belongs to besides the call. */
      note?: { subject: { kind: 'reservation' | 'request' | 'lead'; reference: string } | null };
    }
  /** Stop a running tool, model, transfer or message. Nothing comes back from the cancelled effect. */
  | { kind: 'cancel'; effect: string }
  | { kind: 'hangup'; reason: EndReason; outcome: string | null };

export type EffectKind = EffectBody['kind'];
export type EndReason = 'completed' | 'caller_left' | 'operator' | 'transferred' | 'limit' | 'fault' | 'abandoned';

export const EFFECT_CLASS: Record<EffectKind, EffectClass> = {
  say: 'repeatable',
  play: 'repeatable',
  stop_playback: 'repeatable',
  listen: 'repeatable',
  stop_listen: 'repeatable',
  hold_music: 'repeatable',
  tool: 'once',
  converse: 'repeatable',
  transfer: 'check_first',
  record_message: 'check_first',
  cancel: 'repeatable',
  hangup: 'check_first',
};

/** `key` is `<callId>:<seq>:<index>`: the same step makes the same key, so a receiver can refuse a repetition. */
export type FlowEffect = { key: string; node: string | null } & EffectBody;
export type EffectOf<K extends EffectKind> = Extract<FlowEffect, { kind: K }>;
