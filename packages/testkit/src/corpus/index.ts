/**
 * Spoken answers to menus with what they mean: synthetic voices other than the prompts' own, and one human. Engines and codecs come in
 * through `CorpusTools`, because packages do not import apps; `apps/voice-worker/bench` shows how.
 */
import { readFile } from 'node:fs/promises';
import { humanFiles } from './human';
import type { MenuId } from './menus';
import { type Group, halfOf, TEXTS } from './texts';

export { HUMAN_DIR } from './human';
export { type LineOptions, overLine } from './line';
export { MENUS, type MenuId, optionIn } from './menus';
export { type CorpusText, type Group, halfOf, TEXTS } from './texts';

export type Family = 'flite' | 'espeak' | 'human';

export interface CorpusTools {
  /** 8 kHz mono, or undefined when this voice is not available here. */
  speak(family: Exclude<Family, 'human'>, voice: string, text: string): Promise<Int16Array | undefined>;
  readWav(file: Uint8Array): { pcm: Int16Array; sampleRate: number };
}

export interface Utterance {
  menu: MenuId;
  text: string;
  /** Option meant; undefined when it must be asked again. */
  expected?: string;
  group: Group;
  family: Family;
  voice: string;
  half: 'tune' | 'held_out';
  /** 8 kHz mono as spoken, before `overLine`. */
  pcm: Int16Array;
}

export const VOICES = {
  flite: ['rms', 'awb', 'kal16'],
  espeak: ['en-us', 'en-gb', 'en-gb-scotland'],
} as const;

/** Every text by every voice that can be had, then the human files. Repeatable: same tools, same corpus. */
export async function* makeCorpus(tools: CorpusTools): AsyncIterable<Utterance> {
  for (const family of ['flite', 'espeak'] as const)
    for (const voice of VOICES[family])
      for (const item of TEXTS) {
        const pcm = await tools.speak(family, voice, item.text);
        if (pcm) yield { ...item, family, voice, half: halfOf(item.text), pcm };
      }
  for (const { path, ...item } of await humanFiles()) {
    const { pcm, sampleRate } = tools.readWav(await readFile(path));
    if (sampleRate === 8000) yield { ...item, family: 'human', voice: 'allison', half: halfOf(item.text), pcm };
  }
}
