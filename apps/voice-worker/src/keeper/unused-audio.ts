import { text } from 'node:stream/consumers';
import { isPromptAudio, promptAudioFolder, promptAudioKey, unusedSinceKey } from '../media/prompt-audio';
import type { Services } from '../services';

const DAY_MS = 86_400_000;
/** Longer than anybody undoes an edit, pastes a step from elsewhere, or a call on a draft lasts. */
const KEPT_DAYS = 30;

/**
 * Deletes recordings for steps that no draft and no version of their hotel has played for {@link KEPT_DAYS} days. Since
 * when is noted beside them; being used again, or sent again, takes the note away. Gives how many are gone.
 */
export async function removeUnusedAudio(
  { data, storage }: Pick<Services, 'data' | 'storage'>,
  now = Date.now(),
): Promise<number> {
  let removed = 0;
  for (const hotelId of await data.hotelIds()) {
    const names = (await storage.list(promptAudioFolder(hotelId))).filter(isPromptAudio);
    const unused = new Set(await data.unusedAudio(hotelId, names));
    for (const name of names) {
      const note = unusedSinceKey(hotelId, name);
      if (!unused.has(name)) {
        await storage.delete(note);
        continue;
      }
      const since = (await storage.size(note)) === null ? null : Number(await text(await storage.read(note)));
      if (since === null || !Number.isFinite(since)) await storage.write(note, Buffer.from(String(now)));
      // asked once more: somebody may have saved a draft in between
      else if (now - since >= KEPT_DAYS * DAY_MS && (await data.unusedAudio(hotelId, [name])).length > 0) {
        await storage.delete(promptAudioKey(hotelId, name)!);
        await storage.delete(note);
        removed += 1;
      }
    }
  }
  return removed;
}
