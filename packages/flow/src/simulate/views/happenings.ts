import type { EffectOf, FlowEffect, Json, TraceEntry } from '../../model';
import { heardWithin } from '../heard';
import type { SimulatedStep } from '../moment';

type Outside = EffectOf<'tool' | 'transfer' | 'record_message'>;

/** What somebody who follows a call sees, in order. `at`: milliseconds UTC. */
export type Happening = { at: number; node: string | null } & (
  | { type: 'said'; text: string; language: string; purpose: EffectOf<'say'>['purpose'] | 'audio'; heard: string }
  | { type: 'heard'; text: string; confidence: number; by: 'speech' | 'typed'; rejected: boolean; ignored: boolean }
  | { type: 'pressed'; digit: string; ignored: boolean }
  | { type: 'silent'; seconds: number }
  | { type: 'left' }
  | { type: 'asked'; effect: Outside }
  | { type: 'answered'; effect: Outside; outcome: string; output: Json }
  | { type: 'failed'; effect: Outside; code: string }
  | { type: 'cancelled'; effect: Outside }
  | { type: 'ended'; reason: string; outcome: string | null }
  | { type: 'noted'; entry: Exclude<TraceEntry, { type: 'node.entered' }> }
);

const isOutside = (effect: FlowEffect): effect is Outside =>
  effect.kind === 'tool' || effect.kind === 'transfer' || effect.kind === 'record_message';

/** A call's steps as one story. Words that were broken off stay as far as they were `heard`. */
export function happeningsOf(steps: readonly SimulatedStep[]): Happening[] {
  const story: Happening[] = [];
  const said = new Map<string, Extract<Happening, { type: 'said' }>>();
  const asked = new Map<string, Outside>();
  let before = steps[0]?.state ?? null;
  let ended = false;
  for (const { at, event, state, effects, trace } of steps) {
    const node = before?.node ?? null;
    const ignored = state === before;
    if (event?.type === 'digit') story.push({ at, node, type: 'pressed', digit: event.digit, ignored });
    else if (event?.type === 'speech.final') {
      const { text, confidence, by, rejected } = event;
      story.push({ at, node, type: 'heard', text, confidence, by, rejected, ignored });
    } else if (event?.type === 'caller.left') story.push({ at, node, type: 'left' });
    else if (event?.type === 'playback.interrupted') {
      const words = said.get(event.effect);
      if (words) words.heard = event.heardText ?? '';
    } else if (event?.type === 'effect.done' || event?.type === 'effect.failed') {
      const effect = asked.get(event.effect);
      if (effect && event.type === 'effect.done')
        story.push({ at, node, type: 'answered', effect, outcome: event.outcome, output: event.output });
      else if (effect && event.type === 'effect.failed')
        story.push({ at, node, type: 'failed', effect, code: event.code });
    }
    for (const entry of trace) {
      if (entry.type === 'try.failed' && entry.why === 'no_input' && before !== null)
        story.push({ at, node, type: 'silent', seconds: (at - before.at) / 1_000 });
      if (entry.type !== 'node.entered') story.push({ at, node: nodeOf(entry), type: 'noted', entry });
    }
    for (const effect of effects) {
      if (effect.kind === 'stop_playback') {
        for (const [key, words] of said)
          if (before && Object.hasOwn(before.pending, key)) words.heard = heardWithin(words.text, at - words.at);
      } else if (effect.kind === 'say' || effect.kind === 'play') {
        const text = effect.kind === 'say' ? effect.text : effect.alternative;
        const purpose = effect.kind === 'say' ? effect.purpose : ('audio' as const);
        const words = { at, node: effect.node, type: 'said' as const, text, language: effect.language, purpose };
        const happening = { ...words, heard: text };
        said.set(effect.key, happening);
        story.push(happening);
      } else if (isOutside(effect)) {
        asked.set(effect.key, effect);
        story.push({ at, node: effect.node, type: 'asked', effect });
      } else if (effect.kind === 'cancel') {
        const cancelled = asked.get(effect.effect);
        if (cancelled) story.push({ at, node: effect.node, type: 'cancelled', effect: cancelled });
      }
    }
    if (state.status === 'ended' && !ended) {
      ended = true;
      story.push({ at, node: state.node, type: 'ended', reason: state.end!.reason, outcome: state.end!.outcome });
    }
    before = state;
  }
  return story;
}

const nodeOf = (entry: TraceEntry): string | null => ('node' in entry ? entry.node : null);
