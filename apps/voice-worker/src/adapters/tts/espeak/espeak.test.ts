import { describe, expect, it } from 'vitest';
import { describeTtsProvider } from '../contract.test-suite';
import { createEspeakTts } from '.';

const installed = (await createEspeakTts().languages()).length > 0;

// A separate program that may or may not be there: skipped aloud, never installed by us.
if (installed) describeTtsProvider('espeak-ng', { create: () => createEspeakTts(), language: 'de', unsupported: 'xx' });

describe('espeak-ng adapter', () => {
  it.skipIf(installed)('espeak-ng is not on PATH: its contract was not run', () => {});

  it('offers nothing when the program is missing', async () => {
    const tts = createEspeakTts({ command: 'no-such-program-here' });
    expect(await tts.languages()).toEqual([]);
    expect(await tts.voices()).toEqual([]);
    await expect(async () => {
      for await (const _ of tts.synthesize({ text: 'hallo', language: 'de' })) return;
    }).rejects.toMatchObject({ reason: 'language_unsupported' });
  });
});
