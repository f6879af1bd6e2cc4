import { createHash } from 'node:crypto';
import type { Logger } from '@innline/shared/server';
import type { TtsProvider } from '../adapters/tts/contract';
import { concatPcm16 } from '../media/codecs';
import { SAMPLE_RATE } from '../media/frames';
import { Sound } from '../media/sound';
import { pourInto } from './pour';
import { SoundMemory } from './sound-memory';
import type { PromptStore } from './store';

export interface Prompt {
  text: string;
  language: string;
  voice: string | null;
}

/** About half an hour of audio. */
const MEMORY_BYTES = 80 * 1024 * 1024;

/**
 * Spoken prompts: memory, then disk, then synthesis, in which case the sound plays while it is made. Only prompts that
 * are asked for twice or warmed go to disk: what is said once may hold somebody's name. A prompt is kept under who spoke
 * it: what one engine says in another's place is played and not kept in its name.
 */
export class PromptCache {
  private readonly memory = new SoundMemory(MEMORY_BYTES);
  /** On disk, or on the way there. */
  private readonly stored = new Map<string, Promise<void>>();

  constructor(
    /** The worker's own voice. */
    private readonly own: TtsProvider | null,
    private readonly store: PromptStore,
    private readonly log: Logger,
  ) {}

  /**
   * Never throws; a sound that could not be made is complete and has its `failure`.
   * @param line a telephone leg hears it: what has to be made for it is made in its own form, where the engine can. Not
   * for the disk: what is rendered beforehand serves every leg
   */
  get(prompt: Prompt, tts: TtsProvider | null = this.own, { line = false } = {}): Sound {
    const wide = keyOf(prompt, tts);
    const own = line && !this.memory.has(wide) && tts?.speaksLine?.(voiceOf(prompt)) === true;
    const key = own ? `${wide}.line` : wide;
    const known = this.memory.get(key);
    if (known) {
      if (known.complete && !own) void this.save(key, known);
      return known;
    }
    const sound = new Sound();
    this.memory.add(key, sound);
    void this.fill(key, prompt, sound, tts, own);
    return sound;
  }

  /**
   * Makes and stores prompts one after another; live calls come first. Gives how many could not be made in the voice that
   * is meant to speak them.
   */
  async warm(prompts: readonly Prompt[], tts: TtsProvider | null = this.own): Promise<number> {
    let failed = 0;
    for (const prompt of prompts) {
      const sound = await this.get(prompt, tts).settled();
      const key = keyOf(prompt, tts);
      if (sound.failure || !this.memory.keeps(key, sound)) failed += 1;
      else await this.save(key, sound);
    }
    return failed;
  }

  private async fill(key: string, prompt: Prompt, sound: Sound, tts: TtsProvider | null, line: boolean): Promise<void> {
    try {
      const wide = keyOf(prompt, tts);
      const pcm = await this.store.get(wide).catch(() => undefined);
      const standIn = pcm ? null : tts?.standIn?.(voiceOf(prompt));
      let theirs = true;
      if (pcm) {
        this.stored.set(wide, Promise.resolve());
        sound.push(pcm);
      } else if (standIn) {
        theirs = false;
        await this.copy(prompt, sound, standIn);
      } else theirs = await this.synthesize(prompt, sound, tts, line);
      // in another's voice: the next caller may hear the right one
      if (!theirs) this.memory.forget(key);
      sound.finish();
      if (theirs) this.memory.whole(sound);
    } catch (error) {
      this.memory.forget(key);
      this.log.warn({ err: { message: (error as Error).message } }, 'A prompt could not be spoken');
      sound.finish(error);
    }
  }

  /** The same in the voice of somebody else, which has its own place here. */
  private async copy(prompt: Prompt, sound: Sound, tts: TtsProvider): Promise<void> {
    const other = await this.get(prompt, tts).settled();
    for (const frame of other.frames) sound.push(frame);
    if (other.failure) throw other.failure;
  }

  /** Whether who was meant to speak it spoke all of it. */
  private async synthesize(prompt: Prompt, sound: Sound, tts: TtsProvider | null, line: boolean): Promise<boolean> {
    if (!tts) throw new Error('No speech synthesis on this worker.');
    const languages = await tts.languages();
    // a Spanish sentence in an English voice is odd; silence is worse
    const speaks = (language: string) => languages.some((tag) => tag.split('-')[0] === language.split('-')[0]);
    const language = speaks(prompt.language) ? prompt.language : (languages[0] ?? 'en');
    const meant = nameOf(prompt, tts);
    const pour = pourInto(sound);
    let theirs = true;
    const request = { text: prompt.text, language, ...voiceOf(prompt), ...(line && { line }) };
    for await (const chunk of tts.synthesize(request)) {
      theirs &&= (chunk.by ?? meant) === meant;
      pour.add(chunk);
    }
    pour.end();
    return theirs;
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
}

const voiceOf = ({ voice }: Prompt): { voice?: string } => (voice ? { voice } : {});
const nameOf = (prompt: Prompt, tts: TtsProvider | null): string =>
  tts ? (tts.who?.(voiceOf(prompt)) ?? tts.id) : 'none';

function keyOf(prompt: Prompt, tts: TtsProvider | null): string {
  const { text, language, voice } = prompt;
  // JSON, not a joining character: a text may contain any character
  const parts = JSON.stringify([nameOf(prompt, tts), voice ?? '', language, SAMPLE_RATE, text]);
  return createHash('sha256').update(parts).digest('hex');
}
