import { IdleLines } from '../../../speech/idle-lines';
import { dial, type Line } from './line';

/** Somebody who is asked again answers within this. */
const IDLE_MS = 20_000;

export type Lines = IdleLines<Line>;

export const linesOf = (apiKey: string): Lines =>
  new IdleLines({
    dial: (url) => dial(url, apiKey),
    idleMs: IDLE_MS,
    // flux knows no KeepAlive
    waits: ({ url }) => !url.includes('/v2/'),
  });
