import { AppError } from '@innline/shared';
import { promptAudioKey, readPromptAudio } from '../media/prompt-audio';
import { Sound } from '../media/sound';

/** About ten minutes of audio. */
const MEMORY_BYTES = 32 * 1024 * 1024;
/** Bytes of 20 ms: the samples, and the same as telephones take it. */
const FRAME_COST = 640 + 216;

/**
 * The recordings that steps play, in memory for the next callers: what a name means never changes. What is missing is
 * looked for again each time, since somebody may bring it.
 */
export class PromptAudio {
  private readonly memory = new Map<string, Sound>();
  private bytes = 0;

  constructor(private readonly read: (key: string) => Promise<AsyncIterable<unknown>>) {}

  /** Never throws; what cannot be played is complete and has its `failure`. */
  get(hotelId: string, audio: string): Sound {
    const key = promptAudioKey(hotelId, audio);
    const known = key === null ? undefined : this.memory.get(key);
    if (key !== null && known) {
      // re-inserted: a Map keeps the order, so the first entry is the one unused for longest
      this.memory.delete(key);
      this.memory.set(key, known);
      return known;
    }
    const sound = new Sound();
    if (key === null) sound.finish(new AppError('not_found', 'No recording has such a name.'));
    else {
      this.memory.set(key, sound);
      void this.fill(key, sound);
    }
    return sound;
  }

  private async fill(key: string, sound: Sound): Promise<void> {
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of await this.read(key)) chunks.push(chunk as Buffer);
      sound.push(readPromptAudio(Buffer.concat(chunks)));
      sound.finish();
      this.bytes += sound.frames.length * FRAME_COST;
      this.evict();
    } catch (error) {
      this.memory.delete(key);
      sound.finish(error);
    }
  }

  private evict(): void {
    for (const [key, sound] of this.memory) {
      if (this.bytes <= MEMORY_BYTES) return;
      if (!sound.complete) continue;
      this.memory.delete(key);
      this.bytes -= sound.frames.length * FRAME_COST;
    }
  }
}
