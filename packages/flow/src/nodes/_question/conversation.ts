import type { FlowEvent, FlowEventOf } from '../../model';
import type { NodeContext } from '../../registry/context';
import { type Decision, wait } from '../../registry/decision';
import { yesNo } from '../../understand/yes-no';
import { ask, fail, repeat, weigh } from './ask';
import { type Asker, FRESH, type Memory, type QuestionConfig } from './question';

/** Longest time we listen to one utterance. */
const MAX_UTTERANCE_MS = 20_000;

/** The behaviour of everything that asks: tries, silence, keys, interruptions, making sure. */
export function conversation<C extends QuestionConfig>(asker: Asker<C>) {
  return {
    enter: (ctx: NodeContext<C>) => ask(ctx, asker, FRESH),
    /** Asks again with the tries that were used up. */
    resume: (ctx: NodeContext<C>) => ask(ctx, asker, memoryOf(ctx)),
    on: (ctx: NodeContext<C>, event: FlowEvent) => onEvent(ctx, asker, event),
  };
}

function memoryOf<C>(ctx: NodeContext<C>): Memory {
  return (ctx.memory as Memory | null) ?? FRESH;
}

function onEvent<C extends QuestionConfig>(ctx: NodeContext<C>, asker: Asker<C>, event: FlowEvent): Decision | null {
  const memory = memoryOf(ctx);
  const silence = ctx.config.timeoutSeconds * 1_000;
  switch (event.type) {
    case 'playback.finished':
      return wait(memory, memory.hearing ? MAX_UTTERANCE_MS : silence);
    case 'playback.interrupted':
      if (event.by === 'speech') return wait({ ...memory, hearing: true }, MAX_UTTERANCE_MS);
      return wait(memory, silence);
    case 'speech.started':
      // During a prompt that goes on, its end decides how long to wait.
      return wait({ ...memory, hearing: true }, speaking(ctx) ? null : MAX_UTTERANCE_MS);
    case 'speech.final':
      return onSpeech(ctx, asker, memory, event);
    case 'digit':
      return onKey(ctx, asker, memory, event.digit);
    case 'deadline':
      if (memory.keys !== '') return onKeys(ctx, asker, memory, memory.keys, true);
      if (memory.hearing) return fail(ctx, asker, memory, asker.missed, null);
      return fail(ctx, asker, memory, 'no_input', null);
    default:
      return null;
  }
}

function onSpeech<C extends QuestionConfig>(
  ctx: NodeContext<C>,
  asker: Asker<C>,
  memory: Memory,
  { text, confidence, rejected, by }: FlowEventOf<'speech.final'>,
): Decision | null {
  const overPrompt = speaking(ctx) && by === 'speech';
  // Keys have begun: they win over what is said meanwhile.
  const ignored = memory.keys !== '' || (overPrompt && !ctx.config.interruptible);
  if (ignored) return overPrompt ? wait({ ...memory, hearing: false }) : null;
  if (memory.confirm !== null && !rejected) {
    const answer = yesNo(text, ctx.language);
    if (answer?.value === true) return asker.accept(ctx, { ...memory.confirm, confidence: 1 });
    if (answer?.value === false) return fail(ctx, asker, memory, asker.missed, memory.confirm.said, { sorry: false });
  }
  const reading = rejected || text.trim() === '' ? null : asker.hear(ctx, text, confidence, by);
  if (reading === 'repeat') return repeat(ctx, asker, memory, text);
  if (reading !== null) return weigh(ctx, asker, memory, reading);
  // "Mhm" while the prompt goes on is no answer and no mistake.
  if (overPrompt) return wait({ ...memory, hearing: false });
  return fail(ctx, asker, memory, asker.missed, text.trim() || null);
}

function onKey<C extends QuestionConfig>(
  ctx: NodeContext<C>,
  asker: Asker<C>,
  memory: Memory,
  digit: string,
): Decision | null {
  if (memory.confirm !== null && digit === '1') return asker.accept(ctx, { ...memory.confirm, confidence: 1 });
  if (memory.confirm !== null && digit === '2') {
    return fail(ctx, asker, memory, asker.missed, memory.confirm.said, { sorry: false });
  }
  return onKeys(ctx, asker, memory, memory.keys + digit, false);
}

function onKeys<C extends QuestionConfig>(
  ctx: NodeContext<C>,
  asker: Asker<C>,
  memory: Memory,
  digits: string,
  final: boolean,
): Decision | null {
  const keyed = asker.keys(ctx, digits, final);
  if (keyed === 'ignore') return null;
  if (keyed === 'more') {
    ctx.stopSpeaking();
    return wait({ ...memory, keys: digits, hearing: false }, ctx.config.keySeconds * 1_000);
  }
  if (keyed === 'repeat') return repeat(ctx, asker, memory, digits);
  if (keyed === null) return fail(ctx, asker, memory, asker.missed, digits);
  return weigh(ctx, asker, memory, keyed);
}

function speaking<C>(ctx: NodeContext<C>): boolean {
  return ctx.pending('say') !== null || ctx.pending('play') !== null;
}
