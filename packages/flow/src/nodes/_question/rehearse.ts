import type { NodeContext } from '../../registry/context';
import { again, readBack, withKeys } from './ask';
import type { Asker, QuestionConfig } from './question';

/** The question, each way of asking it again, and the answers that can be read back, joined as in a call. */
export function rehearse<C extends QuestionConfig>(ctx: NodeContext<C>, asker: Asker<C>): void {
  const { prompt, tries, voice, confirmLowConfidence } = ctx.config;
  const keys = ctx.understands(ctx.language) ? '' : asker.byKeys(ctx);
  const whys = ['no_input', asker.missed, ...(asker.mayRefuse?.(ctx.config) ? (['invalid'] as const) : [])] as const;
  const asked = [ctx.text(prompt)];
  for (let failed = 1; failed < tries; failed += 1) asked.push(...whys.map((why) => again(ctx, failed, why, true)));
  for (const text of asked) ctx.say(withKeys(text, keys), { voice });
  if (!confirmLowConfidence) return;
  for (const reading of asker.answers?.(ctx) ?? []) ctx.say(readBack(ctx, asker, reading), { voice });
}
