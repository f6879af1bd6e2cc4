import type { Sound } from '../media/sound';

/** Bytes of 20 ms: the samples, and the same as telephones take it. */
const FRAME_COST = 640 + 216;

/** Sounds kept for the next callers; what was not asked for the longest goes first, and what is still being made stays. */
export class SoundMemory {
  /** A Map keeps the order of insertion, and asking inserts anew: the first is the one unused for longest. */
  private readonly sounds = new Map<string, Sound>();
  private bytes = 0;

  /** @param mostBytes of sounds that are whole */
  constructor(private readonly mostBytes: number) {}

  /** Counts as asked for. */
  get(key: string): Sound | undefined {
    const sound = this.sounds.get(key);
    if (sound) {
      this.sounds.delete(key);
      this.sounds.set(key, sound);
    }
    return sound;
  }

  has(key: string): boolean {
    return this.sounds.has(key);
  }

  /** Whether this very sound is under the name, and not another one since. */
  keeps(key: string, sound: Sound): boolean {
    return this.sounds.get(key) === sound;
  }

  /** A sound at its beginning; `whole` or `forget` follows. */
  add(key: string, sound: Sound): void {
    this.sounds.set(key, sound);
  }

  /** A sound that is not `whole` yet. */
  forget(key: string): void {
    this.sounds.delete(key);
  }

  /** A kept sound is complete and counts from now on. */
  whole(sound: Sound): void {
    this.bytes += costOf(sound);
    for (const [key, oldest] of this.sounds) {
      if (this.bytes <= this.mostBytes) return;
      if (!oldest.complete) continue;
      this.sounds.delete(key);
      this.bytes -= costOf(oldest);
    }
  }
}

const costOf = (sound: Sound): number => sound.frames.length * FRAME_COST;
