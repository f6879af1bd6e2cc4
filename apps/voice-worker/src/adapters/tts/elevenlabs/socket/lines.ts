import { IdleLines } from '../../../../speech/idle-lines';
import { type ElevenLabsAccount, headersOf } from '../address';
import { dial, type Line } from './line';

/** Between two sentences of one caller. */
export const IDLE_MS = 30_000;

export type Lines = IdleLines<Line>;

export const linesOf = (account: ElevenLabsAccount): Lines =>
  new IdleLines({ dial: (url) => dial(url, headersOf(account)), idleMs: IDLE_MS });
