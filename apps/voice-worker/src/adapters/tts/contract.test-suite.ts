import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeUlaw } from '../../media/codecs';
import { rmsDb } from '../../media/dsp';
import type { AudioChunk, SpeechRequest, TtsProvider } from './contract';

export interface TtsSuite {
  /** Called once; `close` of the provider is called by the suite. */
  create(): Promise<TtsProvider> | TtsProvider;
  /** A language the provider speaks, and one it does not (none if it speaks all). */
  language: string;
  unsupported?: string;
  /** Anything the adapter needs to tidy up besides the provider. */
  teardown?(): Promise<void>;
}

/** The promise of `contract.ts`, for local engines, rented ones and fakes alike. */
export function describeTtsProvider(name: string, suite: TtsSuite): void {
  describe(`${name} keeps the text-to-speech contract`, () => {
    let tts: TtsProvider;
    beforeAll(async () => {
      tts = await suite.create();
    });
    afterAll(async () => {
      await tts.close();
      await suite.teardown?.();
    });
    const say = async (text: string, o: Partial<SpeechRequest> = {}): Promise<AudioChunk[]> => {
      const chunks: AudioChunk[] = [];
      for await (const chunk of tts.synthesize({ text, language: suite.language, ...o })) chunks.push(chunk);
      return chunks;
    };
    const seconds = (chunks: AudioChunk[]) => chunks.reduce((sum, c) => sum + c.pcm.length / c.sampleRate, 0);

    it('lists the language and voices of listed languages', async () => {
      expect(await tts.languages()).toContain(suite.language);
      const voices = await tts.voices();
      expect(voices.length).toBeGreaterThan(0);
      expect(new Set(voices.map((v) => v.id)).size).toBe(voices.length);
    });

    it('speaks audibly, at one sample rate, without clipping all the time', async () => {
      const chunks = await say('Good evening. Which department would you like?');
      expect(seconds(chunks)).toBeGreaterThan(1);
      expect(new Set(chunks.map((c) => c.sampleRate)).size).toBe(1);
      expect(chunks[0]!.sampleRate).toBeGreaterThanOrEqual(8000);
      const loudest = chunks.reduce((a, b) => (a.pcm.length > b.pcm.length ? a : b));
      expect(rmsDb(loudest.pcm)).toBeGreaterThan(-40);
      expect(rmsDb(loudest.pcm)).toBeLessThan(-6);
    });

    it('speaks a telephone’s own form, or says that it does not', async () => {
      const chunks = await say('Good evening. <break time="200ms"/> Which department?', { line: true });
      if (!tts.speaksLine?.({})) return expect(chunks.filter(({ ulaw }) => ulaw)).toEqual([]);
      for (const { pcm, sampleRate, ulaw } of chunks) {
        expect(sampleRate).toBe(8_000);
        expect(pcm).toEqual(decodeUlaw(ulaw!));
      }
      expect(seconds(chunks)).toBeGreaterThan(1);
      // and only where it is asked for
      expect((await say('Good evening.')).filter(({ ulaw }) => ulaw)).toEqual([]);
    });

    it('turns a break into a pause', async () => {
      const plain = seconds(await say('one two'));
      expect(seconds(await say('one <break time="1.5s"/> two'))).toBeGreaterThan(plain + 1);
    });

    it('speaks faster when asked to', async () => {
      expect(seconds(await say('a table for two at eight', { rate: 1.5 }))).toBeLessThan(
        seconds(await say('a table for two at eight')),
      );
    });

    it('falls back to a default voice', async () => {
      expect(seconds(await say('hello', { voice: 'nobody' }))).toBeGreaterThan(0.1);
    });

    it.each(['', '   ', '...', '<break time="0ms"/>'])('says nothing for %j', async (text) => {
      expect(seconds(await say(text))).toBeLessThan(0.05);
    });

    it.each([
      'Café Zoë & señor Ñandú – “£45.50”',
      'Write to +44 20 7946 0000 or info@grand-hotel.com',
      '-o /etc/passwd',
      '日本語 😀 AB12X9',
    ])('survives %j', async (text) => {
      expect(Array.isArray(await say(text))).toBe(true);
    });

    it('stops when aborted', async () => {
      const controller = new AbortController();
      const reason = new Error('hung up');
      const listen = async () => {
        for await (const _ of tts.synthesize({
          text: 'First sentence. Second sentence. Third one.',
          language: suite.language,
          signal: controller.signal,
        }))
          controller.abort(reason);
      };
      await expect(listen()).rejects.toBe(reason);
      await expect(say('hello', { signal: controller.signal })).rejects.toBe(reason);
    });

    it('serves several at once without mixing them up', async () => {
      const alone = await say('room service');
      const [a, b] = await Promise.all([say('room service'), say('the swimming pool is on the second floor')]);
      expect(seconds(a)).toBeCloseTo(seconds(alone), 1);
      expect(seconds(b)).toBeGreaterThan(seconds(a));
    });

    it.skipIf(!suite.unsupported)('refuses a language it does not speak', async () => {
      await expect(say('hello', { language: suite.unsupported! })).rejects.toMatchObject({
        reason: 'language_unsupported',
        retryable: false,
      });
    });
  });
}
