import type { NodeContext } from '../../registry/context';
import { type Decision, leave, wait } from '../../registry/decision';
import { DEFAULT_TEXTS } from '../../text/defaults';
import { recordingIn } from '../../text/recording';
import type { Asker, Memory, QuestionConfig, Reading } from './question';

/** A caller may want to hear it again; somebody who only ever wants that gets no further by it. */
const MAX_REPEATS = 5;

type Why = 'no_input' | 'no_match' | 'not_understood' | 'invalid';

/** Says `text` with the ear open already, so that a caller who knows the answer need not wait. */
function put<C extends QuestionConfig>(
  ctx: NodeContext<C>,
  asker: Asker<C>,
  memory: Memory,
  text: string,
  audio: string | null = null,
): Decision {
  const { interruptible, voice, timeoutSeconds } = ctx.config;
  const keys = ctx.understands(ctx.language) ? '' : asker.byKeys(ctx);
  if (keys === null && onlyHears(ctx)) return leave(asker.missed);
  const how = { interruptible, voice };
  // a recording knows nothing of the keys that take the place of words
  const playing =
    audio !== null && !keys
      ? ctx.play(audio, text, how)
      : ctx.say(memory.confirm === null ? withKeys(text, keys) : text, how);
  const listen = { ...asker.listen(ctx), ...(keys ? { speech: false } : {}) };
  ctx.listen(memory.confirm ? { ...listen, expect: [{ kind: 'yes_no' }, ...listen.expect], digits: true } : listen);
  return wait({ ...memory, hearing: false, keys: '' }, playing === null ? timeoutSeconds * 1_000 : null);
}

/** Whoever calls from a page can write instead. */
const onlyHears = ({ call }: NodeContext<unknown>) => call.channel === 'phone' || call.channel === 'sip';

export const withKeys = (text: string, keys: string | null): string => (keys ? `${text} ${keys}` : text);

/** What was understood, read back. */
export function readBack<C extends QuestionConfig>(ctx: NodeContext<C>, asker: Asker<C>, reading: Reading): string {
  const spoken = asker.speak(ctx, reading);
  return ctx.text(DEFAULT_TEXTS.confirm).replace('{value}', () => spoken);
}

/** Asks: the prompt, or what was understood read back. */
export function ask<C extends QuestionConfig>(ctx: NodeContext<C>, asker: Asker<C>, memory: Memory): Decision {
  const { audio, prompt } = ctx.config;
  if (memory.confirm === null)
    return put(ctx, asker, memory, ctx.text(prompt), recordingIn(audio ?? null, ctx.language));
  return put(ctx, asker, memory, readBack(ctx, asker, memory.confirm));
}

export function repeat<C extends QuestionConfig>(
  ctx: NodeContext<C>,
  asker: Asker<C>,
  memory: Memory,
  said: string,
): Decision {
  if (memory.repeats >= MAX_REPEATS) return fail(ctx, asker, memory, asker.missed, said);
  ctx.stopSpeaking();
  return ask(ctx, asker, { ...memory, repeats: memory.repeats + 1 });
}

/** One try is used up: ask again, or leave by the port for it. */
export function fail<C extends QuestionConfig>(
  ctx: NodeContext<C>,
  asker: Asker<C>,
  memory: Memory,
  why: Why,
  said: string | null,
  options: { sorry: boolean } = { sorry: true },
): Decision {
  const tries = memory.tries + 1;
  const told = said !== null && asker.secret?.(ctx) ? '***' : said;
  ctx.trace({ type: 'try.failed', node: ctx.node.id, why, tries, said: told });
  if (tries >= ctx.config.tries) return leave(why === 'no_input' ? 'no_input' : asker.missed);
  ctx.stopSpeaking();
  return put(ctx, asker, { ...memory, tries, confirm: null }, again(ctx, tries, why, options.sorry));
}

/** The author's words for this try, else the reason and the prompt once more. */
export function again<C extends QuestionConfig>(ctx: NodeContext<C>, tries: number, why: Why, sorry: boolean): string {
  const { reprompts, prompt } = ctx.config;
  const own = reprompts[Math.min(tries, reprompts.length) - 1];
  const text = own ? ctx.text(own) : '';
  if (text !== '') return text;
  const reason = why === 'not_understood' ? DEFAULT_TEXTS.no_match : DEFAULT_TEXTS[why];
  return [sorry ? ctx.text(reason) : '', ctx.text(prompt)].filter((part) => part !== '').join(' ');
}

/** Something was understood: take it, make sure, or ask again. */
export function weigh<C extends QuestionConfig>(
  ctx: NodeContext<C>,
  asker: Asker<C>,
  memory: Memory,
  reading: Reading,
): Decision {
  const refused = asker.refuse?.(ctx, reading) ?? null;
  if (refused !== null) return fail(ctx, asker, memory, refused, reading.said);
  if (reading.confidence >= asker.sureAbove(ctx.config)) return asker.accept(ctx, reading);
  if (!ctx.config.confirmLowConfidence) return fail(ctx, asker, memory, asker.missed, reading.said);
  ctx.stopSpeaking();
  return ask(ctx, asker, { ...memory, confirm: reading });
}
