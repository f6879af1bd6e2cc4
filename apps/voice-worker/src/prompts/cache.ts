import { createHash } from 'node:crypto';
import type { Logger } from '@innline/shared/server';
import type { TtsProvider } from '../adapters/tts/contract';
import { concatPcm16 } from '../media/codecs';
import { createResampler } from '../media/dsp';
import { SAMPLE_RATE } from '../media/frames';
import { Sound } from '../media/sound';
import type { PromptStore } from './store';

export interface Prompt {
  text: string;
  language: string;
  voice: string | null;
}

/** About half an hour of audio. */
const MEMORY_BYTES = 64 * 1024 * 1024;

/**
 * Spoken prompts: memory, then disk, then synthesis, in which case the sound plays while it is made. Only prompts that
 * are asked for twice or warmed go to disk: what is said once may hold somebody's name.
 */
export class PromptCache {
  private readonly memory = new Map<string, Sound>();
  /** On disk, or on the way there. */
  private readonly stored = new Map<string, Promise<void>>();
  private languages: Promise<string[]> | null = null;
  private bytes = 0;

  constructor(
    private readonly tts: TtsProvider | null,
    private readonly store: PromptStore,
    private readonly log: Logger,
  ) {}

  /** Never throws; a sound that could not be made is complete and has its `failure`. */
  get(prompt: Prompt): Sound {
    const key = this.keyOf(prompt);
    const known = this.memory.get(key);
    if (known) {
      // re-inserted: a Map keeps the order, so the first entry is the one unused for longest
      this.memory.delete(key);
      this.memory.set(key, known);
      if (known.complete) void this.save(key, known);
      return known;
    }
    const sound = new Sound();
    this.memory.set(key, sound);
    void this.fill(key, prompt, sound);
    return sound;
  }

  /** Makes and stores prompts one after another; live calls come first. Gives how many could not be made. */
  async warm(prompts: readonly Prompt[]): Promise<number> {
    let failed = 0;
    for (const prompt of prompts) {
      const sound = await this.get(prompt).settled();
      if (sound.failure) failed += 1;
      else await this.save(this.keyOf(prompt), sound);
    }
    return failed;
  }

  private keyOf({ text, language, voice }: Prompt): string {
    // JSON, not a joining character: a text may contain any character
    const parts = JSON.stringify([this.tts?.id ?? 'none', voice ?? '', language, SAMPLE_RATE, text]);
    return createHash('sha256').update(parts).digest('hex');
  }

  private async fill(key: string, prompt: Prompt, sound: Sound): Promise<void> {
    try {
      const pcm = await this.store.get(key).catch(() => undefined);
      if (pcm) {
        this.stored.set(key, Promise.resolve());
        sound.push(pcm);
      } else await this.synthesize(prompt, sound);
      sound.finish();
      this.bytes += sound.frames.length * 640;
      this.evict();
    } catch (error) {
      this.memory.delete(key);
      this.log.warn({ err: { message: (error as Error).message } }, 'A prompt could not be spoken');
      sound.finish(error);
    }
  }

  private async synthesize(prompt: Prompt, sound: Sound): Promise<void> {
    if (!this.tts) throw new Error('No speech synthesis on this worker.');
    this.languages ??= this.tts.languages();
    const languages = await this.languages;
    // a Spanish sentence in an English voice is odd; silence is worse
    const speaks = (language: string) => languages.some((tag) => tag.split('-')[0] === language.split('-')[0]);
    const language = speaks(prompt.language) ? prompt.language : (languages[0] ?? 'en');
    let resampler: ReturnType<typeof createResampler> | null = null;
    const voice = prompt.voice ? { voice: prompt.voice } : {};
    for await (const chunk of this.tts.synthesize({ text: prompt.text, language, ...voice })) {
      resampler ??= createResampler(chunk.sampleRate, SAMPLE_RATE);
      sound.push(resampler.push(chunk.pcm));
    }
    if (resampler) sound.push(resampler.flush());
  }

  private save(key: string, sound: Sound): Promise<void> {
    if (sound.failure || !sound.complete) return Promise.resolve();
    const under = this.stored.get(key);
    if (under) return under;
    const writing = this.store.put(key, concatPcm16(sound.frames)).catch((error: Error) => {
      this.stored.delete(key);
      this.log.warn({ err: { message: error.message } }, 'A prompt could not be stored');
    });
    this.stored.set(key, writing);
    return writing;
  }

  private evict(): void {
    for (const [key, sound] of this.memory) {
      if (this.bytes <= MEMORY_BYTES) return;
      if (!sound.complete) continue;
      this.memory.delete(key);
      this.bytes -= sound.frames.length * 640;
    }
  }
}
