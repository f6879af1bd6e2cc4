import type { CallFacts, EffectKind, FlowEffect, FlowState, Json } from '../../model';
import { own } from '../../registry/own';
import { scriptedTurn } from '../../scripted-model';
import type { World, WorldAnswer, WorldAnswers } from '../world';
import { toolOutput } from './tool';

/** Effects that are done somewhere outside and come back with an outcome. */
type Outside = Exclude<FlowState['pending'][string], 'say' | 'play'>;

/** How it goes where nobody says otherwise, and how long it takes, seconds. */
const USUALLY: Record<Outside, { outcome: string; seconds: number }> = {
  tool: { outcome: 'success', seconds: 0.8 },
  converse: { outcome: 'replied', seconds: 1 },
  // two rings and a short talk
  transfer: { outcome: 'completed', seconds: 60 },
  record_message: { outcome: 'recorded', seconds: 15 },
};

const SECONDS: Partial<Record<string, number>> = { no_answer: 25, busy: 2, declined: 6, failed: 1, empty: 5 };

export type Answered = { seconds: number } & ({ outcome: string; output: Json } | { fails: string });

export const isOutside = (kind: EffectKind): kind is Outside => Object.hasOwn(USUALLY, kind);

/** Where the world's answers for an effect may be written, the most particular first. */
function placesOf(effect: FlowEffect, world: World): [key: string, answers: WorldAnswers | undefined][] {
  const places: [string, WorldAnswers | undefined][] = [];
  if (effect.node !== null) places.push([`node ${effect.node}`, own(world.nodes, effect.node)]);
  if (effect.kind === 'tool') places.push([`tool ${effect.tool}`, own(world.tools, effect.tool)]);
  if (effect.kind === 'transfer' && effect.to.kind === 'department') {
    const { departmentId } = effect.to;
    places.push([`department ${departmentId}`, own(world.departments, departmentId)]);
  }
  places.push([`kind ${effect.kind}`, own(world.kinds, effect.kind)]);
  return places;
}

/** What the world was told to answer, and the count to keep; null: nothing was told. */
export function toldAnswer(
  effect: FlowEffect,
  world: World,
  asked: Readonly<Record<string, number>>,
): { answer: WorldAnswer; asked: Record<string, number> } | null {
  for (const [key, answers] of placesOf(effect, world)) {
    if (answers === undefined) continue;
    const before = own(asked, key) ?? 0;
    const answer = Array.isArray(answers) ? answers[Math.min(before, answers.length - 1)]! : answers;
    return { answer, asked: { ...asked, [key]: before + 1 } };
  }
  return null;
}

/** An answer with what was left out filled in; null: nothing ever comes back. */
export function completed(
  effect: FlowEffect & { kind: Outside },
  answer: WorldAnswer | null,
  facts: CallFacts,
  at: number,
): Answered | null {
  if (answer !== null && 'never' in answer) return null;
  const { outcome: usual, seconds: usually } = USUALLY[effect.kind];
  if (answer !== null && 'fails' in answer) return { fails: answer.fails, seconds: answer.seconds ?? usually };
  const outcome = answer?.outcome ?? usual;
  const seconds = answer?.seconds ?? SECONDS[outcome] ?? usually;
  return { outcome, seconds, output: answer?.output ?? outputOf(effect, outcome, seconds, facts, at) };
}

/** What comes with an outcome. */
export function outputOf(
  effect: FlowEffect & { kind: Outside },
  outcome: string,
  seconds: number,
  facts: CallFacts,
  at: number,
): Json {
  if (effect.kind === 'tool') return toolOutput(effect, outcome, facts, at);
  if (effect.kind === 'converse') return { call: scriptedTurn(effect).call };
  if (effect.kind === 'record_message' && outcome === 'recorded')
    return { recordingId: 'simulated', durationMs: seconds * 1_000 };
  return null;
}
