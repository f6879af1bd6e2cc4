import { afterAll, describe, expect, it } from 'vitest';
import type { LanguageModel, ReplyPiece } from './contract';
import { requestOf } from './request.fixture';

/** The promise of `contract.ts`, for every model alike. */
export function describeLanguageModel(
  name: string,
  suite: { create(): LanguageModel; teardown?(): Promise<void> },
): void {
  describe(`${name} keeps the contract of a model`, () => {
    const model = suite.create();
    afterAll(async () => {
      await model.close();
      await suite.teardown?.();
    });
    const reply = async (over = {}) => {
      const pieces: ReplyPiece[] = [];
      for await (const piece of model.reply(requestOf(over))) pieces.push(piece);
      return pieces;
    };

    it('answers with words or a wish, and at most one wish', async () => {
      const pieces = await reply();
      expect(pieces.some((piece) => 'text' in piece || 'call' in piece)).toBe(true);
      expect(pieces.filter((piece) => 'call' in piece).length).toBeLessThanOrEqual(1);
    });

    it('answers a conversation that begins, and one without anything it may do', async () => {
      expect((await reply({ entries: [{ by: 'caller', text: 'Hello.' }] })).length).toBeGreaterThan(0);
      expect((await reply({ actions: [] })).length).toBeGreaterThan(0);
    });

    it('goes on behind what was said already', async () => {
      const entries = [
        { by: 'caller', text: 'Hello.' },
        { by: 'agent', text: 'Good', cut: true },
      ];
      expect((await reply({ entries })).length).toBeGreaterThan(0);
    });

    it('does not begin what is cancelled', async () => {
      const signal = AbortSignal.abort(new Error('nobody waits'));
      await expect(reply({ signal })).rejects.toThrow('nobody waits');
    });

    it('says its name and the model’s', () => {
      expect(model.id).toMatch(/^[a-z_]+$/);
      expect(model.modelFor(null)).not.toBe('');
    });
  });
}
