import { AppError } from '@innline/shared';
import { promptAudioKey, readPromptAudio } from '../media/prompt-audio';
import { Sound } from '../media/sound';
import { SoundMemory } from './sound-memory';

/** About ten minutes of audio. */
const MEMORY_BYTES = 32 * 1024 * 1024;

/**
 * The recordings that steps play, in memory for the next callers: what a name means never changes. What is missing is
 * looked for again each time, since somebody may bring it.
 */
export class PromptAudio {
  private readonly memory = new SoundMemory(MEMORY_BYTES);

  constructor(private readonly read: (key: string) => Promise<AsyncIterable<unknown>>) {}

  /** Never throws; what cannot be played is complete and has its `failure`. */
  get(hotelId: string, audio: string): Sound {
    const key = promptAudioKey(hotelId, audio);
    const known = key === null ? undefined : this.memory.get(key);
    if (known) return known;
    const sound = new Sound();
    if (key === null) sound.finish(new AppError('not_found', 'No recording has such a name.'));
    else {
      this.memory.add(key, sound);
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
      this.memory.whole(sound);
    } catch (error) {
      this.memory.forget(key);
      sound.finish(error);
    }
  }
}
