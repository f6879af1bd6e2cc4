import type { Json, LocalizedText } from '../../model';
import type { ListenOptions, NodeContext } from '../../registry/context';
import type { Decision } from '../../registry/decision';
import type { Recording } from '../../text/recording';

/** Settings that everything which asks has. */
export interface QuestionConfig {
  prompt: LocalizedText;
  /** Recordings that ask the question, in place of the prompt. */
  audio?: Recording | null;
  /** For the second try, the third, …; the last one serves for the rest. */
  reprompts: LocalizedText[];
  /** All in all, the first asking included. */
  tries: number;
  /** Silence after the prompt before it counts as no answer. */
  timeoutSeconds: number;
  /** Between two keys of one answer. */
  keySeconds: number;
  interruptible: boolean;
  voice: string | null;
  confirmLowConfidence: boolean;
}

/** Something understood. Plain JSON: it is kept while the caller is asked whether it is right. */
export type Reading = {
  /** Whatever the node type needs to act on it. */
  value: Json;
  /** As heard or keyed. */
  said: string;
  confidence: number;
  by: 'speech' | 'digit' | 'typed';
};

/** `repeat`: say the prompt again. `more`: further keys may belong to it. `ignore`: keys mean nothing here. */
export type Keyed = Reading | 'repeat' | 'more' | 'ignore' | null;

/** What a menu and a question do differently. */
export interface Asker<C extends QuestionConfig> {
  listen(ctx: NodeContext<C>): ListenOptions;
  /** Null: not understood. */
  hear(ctx: NodeContext<C>, said: string, heard: number, by: 'speech' | 'typed'): Reading | 'repeat' | null;
  /** `final`: no further key comes. */
  keys(ctx: NodeContext<C>, digits: string, final: boolean): Keyed;
  /** What to press for each answer, for callers whom nobody understands; null: the answer takes words. */
  byKeys(ctx: NodeContext<C>): string | null;
  /** Below this a reading is not trusted, 0..1. */
  sureAbove(config: C): number;
  /** The reading as the caller shall hear it. */
  speak(ctx: NodeContext<C>, reading: Reading): string;
  /** A reason not to take it, in one of the words of `try.failed`. */
  refuse?(ctx: NodeContext<C>, reading: Reading): 'invalid' | null;
  /** Whether `refuse` ever does. Default: no. */
  mayRefuse?(config: C): boolean;
  /** All there is to read back, where that is known before anybody answers. */
  answers?(ctx: NodeContext<C>): Reading[];
  /** Stores and leaves. */
  accept(ctx: NodeContext<C>, reading: Reading): Decision;
  /** What is said here must not be written down. */
  secret?(ctx: NodeContext<C>): boolean;
  /** Port, and word in the trace, for words that were not understood. */
  missed: 'no_match' | 'not_understood';
}

export type Memory = {
  /** Failed so far. */
  tries: number;
  repeats: number;
  /** The caller is speaking: silence is not counted. */
  hearing: boolean;
  /** Keys pressed so far. */
  keys: string;
  /** The caller is being asked whether this is right. */
  confirm: Reading | null;
};

export const FRESH: Memory = { tries: 0, repeats: 0, hearing: false, keys: '', confirm: null };
