import type { HotelRepositories } from '@innline/db';
import { orNull } from './or-null';

/** The hotel's number a guest knows: of the line they called, else of the hotel's first with one; null: it has none. */
export async function numberOf(repos: HotelRepositories, callId: string | null): Promise<string | null> {
  const lines = await repos.lines.list();
  const call = callId ? await orNull(repos.calls.get(callId)) : null;
  const called = lines.find(({ id }) => id === call?.line?.id);
  return called?.number ?? lines.find(({ number }) => number !== null)?.number ?? null;
}
