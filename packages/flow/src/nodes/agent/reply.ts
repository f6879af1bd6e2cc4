import type { FlowEventOf, Json, ModelAction, ModelCall } from '../../model';
import { type Decision, wait } from '../../registry/decision';
import { DEFAULT_TEXTS } from '../../text/defaults';
import { toolOf } from '../../tools/tools';
import { askedAs, confirm, run } from './act';
import { actionsOf, outcomeIdOf, SUMMARY } from './actions';
import { namesCard } from './cards';
import { readDetails } from './details';
import { keep } from './keep';
import type { AgentContext, Memory } from './memory';
import { mistake, refuse } from './refuse';
import { leaveBy, listen, speak } from './talk';
import { callIn, isRecord, stopThinking } from './think';

/** A turn on the telephone has a few sentences; whoever makes more is cut off. */
const MOST_SENTENCES = 12;
const MOST_CHARACTERS = 600;
/** Things done in a row without a word of the caller. */
const MOST_CHAIN = 5;

/** A sentence of the model's turn: it is said while the rest is being made. */
export function onSentence(
  ctx: AgentContext,
  memory: Memory,
  { effect, text }: FlowEventOf<'model.sentence'>,
): Decision | null {
  if (memory.phase !== 'thinking' || ctx.pending('converse') !== effect || text.trim() === '') return null;
  if (memory.said.length >= MOST_SENTENCES) {
    stopThinking(ctx);
    return listen(ctx, memory);
  }
  const asksForCard = namesCard(text);
  if (asksForCard) ctx.trace({ type: 'model.refused', node: ctx.node.id, why: 'card_number', name: null });
  const said = asksForCard ? ctx.text(DEFAULT_TEXTS.no_cards) : text.slice(0, MOST_CHARACTERS);
  return wait(speak(ctx, memory, said), Math.max(0, memory.until - ctx.at));
}

/** The model's turn is complete: the caller's word, or something it asks for. */
export function onReplied(ctx: AgentContext, memory: Memory, output: Json): Decision {
  const call = callIn(output);
  if (call !== null) return onCall(ctx, memory, call);
  if (memory.said.length > 0) return listen(ctx, memory);
  const counted = mistake(ctx, memory, 'nothing_said', null);
  return 'kind' in counted ? counted : listen(ctx, speak(ctx, counted, ctx.text(DEFAULT_TEXTS.say_again)));
}

function onCall(ctx: AgentContext, memory: Memory, call: ModelCall): Decision {
  const action = actionsOf(ctx.config, ctx.call).find(({ name }) => name === call.name);
  const named = { ...call, name: action?.name ?? 'unknown' };
  if (!action)
    return refuse(ctx, memory, { ...named, input: {} }, 'unknown_action', null, 'There is no such function.');
  const input = inputIn(call.input);
  if (input === null) {
    return refuse(
      ctx,
      memory,
      { ...named, input: {} },
      'bad_input',
      action,
      'The input was not a JSON object. Try again.',
    );
  }
  if (action.kind === 'tool') return onTool(ctx, memory, action, { ...named, input });
  if (action.kind === 'person') {
    keep(ctx, memory, 'wants_human', input[SUMMARY] ?? null);
    return leaveBy(ctx, memory, 'wants_human');
  }
  return onOutcome(ctx, memory, action, { ...named, input });
}

type Asked = { id: string; name: string; input: { [name: string]: Json } };

function onTool(ctx: AgentContext, memory: Memory, action: ModelAction, asked: Asked): Decision {
  const tool = toolOf(action.name)!;
  const known = action.fields.filter(({ name }) => Object.hasOwn(asked.input, name)).map(({ name }) => name);
  const given = known.map((name): [string, Json] => [name, asked.input[name]!]);
  const acting = { ...asked, input: Object.fromEntries(given.filter(([, value]) => value !== null && value !== '')) };
  const read = tool.input.safeParse(acting.input);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => `${path.join('.') || 'The input'} ${message}.`);
    return refuse(ctx, memory, acting, 'bad_input', action, problems.join(' '));
  }
  const once = tool.effectClass === 'once';
  const before = once ? memory.done[askedAs(acting)] : undefined;
  if (before !== undefined) return refuse(ctx, memory, acting, 'repeated', action, before);
  if (memory.chain >= MOST_CHAIN) return refuse(ctx, memory, acting, 'repeated', action, 'Speak to the caller first.');
  return once && ctx.config.confirmActions ? confirm(ctx, memory, acting) : run(ctx, memory, acting);
}

function onOutcome(ctx: AgentContext, memory: Memory, action: ModelAction, asked: Asked): Decision {
  const outcome = ctx.config.outcomes.find(({ id }) => id === outcomeIdOf(action.name))!;
  const read = readDetails(ctx, outcome.details, asked.input);
  if (!read.ok) return refuse(ctx, memory, asked, 'bad_input', action, read.problems.join(' '));
  for (const [name, value] of read.values) ctx.setVariable(name, value);
  keep(ctx, memory, outcome.id, asked.input[SUMMARY] ?? null);
  return leaveBy(ctx, memory, outcome.id);
}

function inputIn(text: string): { [name: string]: Json } | null {
  // a function without fields is called with nothing at all by some models
  if (text.trim() === '') return {};
  try {
    const input = JSON.parse(text) as Json;
    return isRecord(input) ? input : null;
  } catch {
    return null;
  }
}
