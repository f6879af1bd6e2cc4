import type { Json } from './json';

/** What happens to a call, as the engine sees it. `at`: milliseconds since 1970 UTC; the engine has no other clock. */
export type FlowEvent = { at: number } & (
  | { type: 'call.started' }
  | { type: 'playback.finished'; effect: string }
  | {
      type: 'playback.interrupted';
      effect: string;
      heardMs: number;
      /** The part of the text the caller heard, as far as anybody can tell. */
      heardText: string | null;
      by: 'speech' | 'digit' | 'operator';
    }
  /** The caller began to speak: nobody is silent any more. */
  | { type: 'speech.started' }
  | { type: 'speech.partial'; text: string }
  | {
      type: 'speech.final';
      text: string;
      confidence: number;
      rejected: boolean;
      by: 'speech' | 'typed';
      /** What language it was, where the recogniser can tell. */
      language?: string;
    }
  | { type: 'digit'; digit: string; source: 'keypad' | 'rtp' | 'carrier' | 'inband' | 'script' }
  /** The deadline of the state has passed; `id` says which, an old one is ignored. */
  | { type: 'deadline'; id: string }
  | { type: 'effect.done'; effect: string; outcome: string; output: Json }
  | { type: 'effect.failed'; effect: string; code: string; message: string }
  /** A sentence of the model's turn that is being made. */
  | { type: 'model.sentence'; effect: string; text: string }
  | { type: 'caller.left' }
  | { type: 'operator.say'; text: string; language: string | null }
  | { type: 'operator.transfer'; departmentId: string }
  | { type: 'operator.takeover'; memberName: string }
  | { type: 'operator.release' }
  | { type: 'operator.hold'; memberName: string }
  | { type: 'operator.resume' }
  | { type: 'operator.hangup' }
);

export type FlowEventType = FlowEvent['type'];
export type FlowEventOf<T extends FlowEventType> = Extract<FlowEvent, { type: T }>;
