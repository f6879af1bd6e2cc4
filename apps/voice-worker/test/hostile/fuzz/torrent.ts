import { expect } from 'vitest';
import type { House } from '../../setup';
import { Neighbour } from '../neighbour';
import { mutateMessage, seeded } from './mutate';

/** A far end of a call that says whatever it is told to. */
export interface FarEnd {
  say(text: string): void;
  /** Whether we have let go of it. */
  over(): boolean;
  /** Ends the call, if it is not over; resolves when it is. */
  end(): Promise<unknown>;
}

const MESSAGES = 3_000;
/** Ten rounds of the neighbour's; a flow lets nobody go round for ever. */
const BATCH = 300;
export const TORRENT_MS = 120_000;

/**
 * R9 over real sockets: calls whose far ends say mutated messages, one call after the other where ours ends it.
 * Afterwards every place is free again, and somebody who talked all the time had the call that their twin had.
 * @param open calls, and gives the far end of it once its media stream is open
 * @param messages of the protocol, for a far end
 */
export async function torrent(here: House, messages: readonly object[], open: () => Promise<FarEnd>, seed: number) {
  const { registry } = here.worker.services;
  const [twin, neighbour] = [await Neighbour.calls(here), await Neighbour.calls(here)];
  const places = registry.free;
  const r = seeded(seed);
  let far = await open();
  for (let sent = 0; sent < MESSAGES; sent += BATCH) {
    if (far.over()) far = await open();
    for (let i = 0; i < BATCH; i++) far.say(mutateMessage(messages, r));
    await Promise.all([neighbour.round(), twin.round()]);
  }
  await far.end();
  await expect.poll(() => registry.free, { timeout: 20_000 }).toBe(places);
  expect((await fetch(`${here.http}/health`)).status).toBe(200);
  expect(await neighbour.story()).toEqual(await twin.story());
}
