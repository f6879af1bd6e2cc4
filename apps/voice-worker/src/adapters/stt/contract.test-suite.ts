import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Expectation, Recognition, SttProvider } from './contract';

export interface SttSuite {
  create(): Promise<SttProvider> | SttProvider;
  language: string;
  /** A language the provider does not understand (none if it takes all). */
  unsupported?: string;
  /** 8 kHz speech of a text as a call would deliver it; fakes may return anything that makes them hear it. */
  speak(text: string): Promise<Int16Array>;
  /** Whether what no option covers comes back as `rejected` (engines with grammars) or as its words (open dictation). */
  rejectsOthers: boolean;
  teardown?(): Promise<void>;
}

const MENU: Expectation[] = [
  {
    kind: 'phrases',
    options: [
      { id: 'desk', phrases: ['front desk', 'reception'] },
      { id: 'food', phrases: ['restaurant'] },
      { id: 'rooms', phrases: ['reservations'] },
    ],
  },
];

/** The promise of `contract.ts`, for local engines, rented ones and fakes alike. */
export function describeSttProvider(name: string, suite: SttSuite): void {
  describe(`${name} keeps the speech-to-text contract`, () => {
    let stt: SttProvider;
    beforeAll(async () => {
      stt = await suite.create();
    });
    afterAll(async () => {
      await stt.close();
      await suite.teardown?.();
    });
    const open = (o: Partial<Parameters<SttProvider['open']>[0]> = {}) =>
      stt.open({ language: suite.language, expect: MENU, ...o });
    const hear = async (pcm: Int16Array, o: Partial<Parameters<SttProvider['open']>[0]> = {}): Promise<Recognition> => {
      const session = open(o);
      for (let at = 0; at < pcm.length; at += 160) session.write(pcm.subarray(at, at + 160));
      return session.finish();
    };

    it('lists the language', async () => {
      expect(await stt.languages()).toContain(suite.language);
    });

    it('hears a phrase of the menu, in lower case and without punctuation', async () => {
      const heard = await hear(await suite.speak('restaurant'));
      expect(heard).toMatchObject({ text: 'restaurant', rejected: false });
      expect(heard.confidence).toBeGreaterThan(0);
      expect(heard.confidence).toBeLessThanOrEqual(1);
      expect(heard.ms).toBeGreaterThanOrEqual(0);
    });

    it('hears a phrase inside a sentence', async () => {
      expect((await hear(await suite.speak('can I speak to the front desk please'))).text).toContain('front desk');
    });

    it('takes frames of any size, copies them, and ignores audio after the end', async () => {
      const pcm = await suite.speak('reservations');
      const session = open();
      const frame = new Int16Array(333);
      for (let at = 0; at < pcm.length; at += frame.length) {
        const piece = pcm.subarray(at, at + frame.length);
        frame.fill(0);
        frame.set(piece);
        session.write(frame.subarray(0, piece.length));
      }
      const result = session.finish();
      session.write(await suite.speak('restaurant'));
      expect((await result).text).toBe('reservations');
      expect(session.finish()).toBe(result);
    });

    it('answers silence and nothing at all with a rejection', async () => {
      for (const pcm of [new Int16Array(0), new Int16Array(8000)])
        expect(await hear(pcm)).toMatchObject({ text: '', confidence: 0, rejected: true });
    });

    it.skipIf(!suite.rejectsOthers)('rejects what the step does not accept', async () => {
      const heard = await hear(await suite.speak('my dog ate the yellow newspaper'));
      expect(heard).toMatchObject({ text: '', confidence: 0, rejected: true });
    });

    it('keeps utterances apart: in parallel, and one after the other', async () => {
      const [a, b] = await Promise.all([suite.speak('front desk'), suite.speak('restaurant')]);
      const together = await Promise.all([hear(a), hear(b), hear(a), hear(b)]);
      expect(together.map((r) => r.text)).toEqual(['front desk', 'restaurant', 'front desk', 'restaurant']);
      expect((await hear(b)).text).toBe('restaurant');
    });

    it('rejects the result of a cancelled utterance, and of one whose signal is aborted', async () => {
      const pcm = await suite.speak('restaurant');
      const session = open();
      session.write(pcm);
      const result = session.finish();
      session.cancel();
      await expect(result).rejects.toMatchObject({ reason: 'aborted' });
      const controller = new AbortController();
      const other = open({ signal: controller.signal });
      const reason = new Error('hung up');
      other.write(pcm);
      controller.abort(reason);
      await expect(other.finish()).rejects.toBe(reason);
    });

    it.skipIf(!suite.unsupported)('refuses a language it does not understand', () => {
      expect(() => open({ language: suite.unsupported! })).toThrow(
        expect.objectContaining({ reason: 'language_unsupported', retryable: false }),
      );
    });
  });
}
