import type { FlowEvent } from '../../model';
import { type Decision, leave, wait } from '../../registry/decision';
import { defineNode } from '../../registry/define';
import type { Port } from '../../registry/port';
import { toolOf } from '../../tools/tools';
import { acted, confirm, onActingDeadline } from './act';
import { onSpeechStartedActing, resumeActing } from './acting';
import { KNOWLEDGE_TOOL, toolsOf } from './actions';
import { type AgentConfig, agentConfig } from './config';
import { openEar } from './ear';
import { MAX_UTTERANCE_MS, miss, onPlayback, onSpeech } from './hear';
import { settleSaid } from './history';
import { onKey, onKeys } from './keys';
import { type AgentContext, FRESH, memoryOf, speaking } from './memory';
import { onReplied, onSentence } from './reply';
import { giveUp, leaveBy, listen, rehearse, speak } from './talk';
import { tellAgent } from './tell';
import { onThinkingDeadline, stopThinking, think } from './think';
import { agentWays } from './ways';

export const agentNode = defineNode({
  type: 'agent',
  label: 'Talk freely',
  help: 'Lets a language model talk with the caller, within what you allow.',
  icon: 'messages-square',
  category: 'talk',
  config: agentConfig,
  storesAnswer: true,
  ports: ({ outcomes }) => [
    ...outcomes.map(({ id, label }): Port => ({ id, label, tone: 'good', required: true })),
    { id: 'wants_human', label: 'Wants a person', tone: 'neutral', required: true },
    { id: 'limit', label: 'Too long, or silent', tone: 'bad', required: true },
    { id: 'failed', label: 'Did not work', tone: 'bad', required: true },
  ],
  reads: ({ opening, instructions, bounds, stillThere, filler, failure }) =>
    [opening, instructions, bounds, stillThere, filler, failure].flatMap((text) => Object.values(text)),
  writes: ({ outcomes }, port) =>
    outcomes.flatMap(({ id, details }) =>
      details.filter(({ required }) => port === undefined || (port === id && required)).map(({ variable }) => variable),
    ),
  // a booking must not be stopped half-way because the caller hung up
  outlivesCaller: (config) =>
    toolsOf(config).some((name) => toolOf(name)?.effectClass === 'once' || toolOf(name)?.onCall?.kind === 'record'),
  verify: ({ tries, timeoutSeconds, tools, knowledge }) => ({
    records: toolsOf({ tools, knowledge }).some((name) => toolOf(name)?.hints?.records),
    speaks: true,
    waitsForCaller: true,
    needsCaller: true,
    mayFail: true,
    needsWords: true,
    tries,
    silentSeconds: tries * timeoutSeconds,
  }),
  ways: agentWays,
  tell: tellAgent,
  summary: (config) => sentenceOf(config),
  rehearse,
  enter: begin,
  on: (ctx, event) => onEvent(ctx, event),
  resume(ctx) {
    if (ctx.memory === null) return begin(ctx);
    stopThinking(ctx);
    const memory = settleSaid({ ...memoryOf(ctx), keys: '', hearing: false }, ctx.language);
    if (memory.phase === 'leaving') return leave(memory.port!);
    if (memory.phase === 'confirming' && memory.acting) return confirm(ctx, memory, memory.acting);
    if (memory.phase === 'acting') return resumeActing(ctx, memory);
    const last = memory.history.at(-1);
    if (last !== undefined && last.by !== 'agent') return think(ctx, memory);
    openEar(ctx);
    const { interruptible, voice, opening } = ctx.config;
    // said once more, and remembered once
    ctx.say(last?.text ?? ctx.text(opening), { interruptible, voice });
    return listen(ctx, { ...memory, phase: 'listening' });
  },
});

function begin(ctx: AgentContext): Decision {
  // a conversation takes words: whoever cannot be understood is helped where this step leads when it fails
  if (!ctx.understands(ctx.language) && (ctx.call.channel === 'phone' || ctx.call.channel === 'sip')) {
    return giveUp(ctx, FRESH);
  }
  const memory = speak(ctx, FRESH, ctx.text(ctx.config.opening));
  openEar(ctx);
  return listen(ctx, memory);
}

function onEvent(ctx: AgentContext, event: FlowEvent): Decision | null {
  const memory = memoryOf(ctx);
  switch (event.type) {
    case 'model.sentence':
      return onSentence(ctx, memory, event);
    case 'effect.done':
      if (memory.phase === 'acting') return acted(ctx, memory, event.outcome, event.output);
      return memory.phase === 'thinking' ? onReplied(ctx, memory, event.output) : null;
    case 'effect.failed':
      if (memory.phase === 'acting') return acted(ctx, memory, 'failure', null);
      return memory.phase === 'thinking' ? giveUp(ctx, memory) : null;
    case 'playback.finished':
    case 'playback.interrupted':
      return onPlayback(ctx, memory, event);
    case 'speech.started':
      if (memory.phase === 'acting') return onSpeechStartedActing(ctx, memory);
      if (memory.phase !== 'listening' && memory.phase !== 'confirming') return null;
      return wait({ ...memory, hearing: true }, speaking(ctx) ? null : MAX_UTTERANCE_MS);
    case 'speech.final':
      return onSpeech(ctx, memory, event);
    case 'digit':
      return onKey(ctx, memory, event.digit);
    case 'deadline':
      if (memory.keys !== '') return onKeys(ctx, memory);
      if (memory.phase === 'thinking') return onThinkingDeadline(ctx, memory);
      if (memory.phase === 'acting') return onActingDeadline(ctx, memory);
      if (memory.phase === 'leaving') return leaveBy(ctx, memory, memory.port!);
      return miss(ctx, memory, memory.hearing ? 'not_understood' : 'no_input');
    default:
      return null;
  }
}

/** "May check availability and make a reservation; ends when booked" */
function sentenceOf(config: AgentConfig): string {
  const names = toolsOf(config).filter((name) => name !== KNOWLEDGE_TOOL);
  const tools = names.map((name) => toolOf(name)!.label.toLowerCase());
  const may = tools.length === 0 ? 'May only talk' : `May ${tools.join(', ')}`;
  const ends = config.outcomes.map(({ label }) => `“${label}”`).join(', ');
  return `${may}${config.knowledge ? ' and look in the knowledge base' : ''}; ends as ${ends || 'a person or the limit'}`;
}
