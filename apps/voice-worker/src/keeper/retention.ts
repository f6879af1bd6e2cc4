import type { Services } from '../services';

/** Deletes recordings their hotel does not keep any longer. Gives how many. */
export async function expireRecordings({ data, storage, log }: Services, now = Date.now()): Promise<number> {
  const expired = await data.expireRecordings(now);
  for (const { id, storageKey } of expired) {
    await storage
      .delete(storageKey)
      .catch((error) => log.warn({ err: error, recording: id }, 'A recording could not be deleted'));
  }
  return expired.length;
}
