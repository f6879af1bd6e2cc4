import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CallFacts, EndReason, FlowDocument, FlowEffect, FlowEvent, TraceEntry } from '../../model';
import { nodeTypes } from '../../nodes/registry.gen';
import { compile } from '../compile';
import { start, step } from '../step';
import { RECORDED } from './recorded';

/** A call as it once went: a line about it, then one per event. Named after the engine that recorded it; every later one must go the same way. */
interface History {
  name: string;
  document: FlowDocument;
  facts: CallFacts;
  steps: { event: FlowEvent | null; effects: FlowEffect[]; trace: TraceEntry[]; at: string | null }[];
  end: { reason: EndReason; outcome: string | null } | null;
}

const here = new URL('.', import.meta.url).pathname;
const files = readdirSync(here).filter((file) => file.endsWith('.jsonl'));
const histories = files.map((file): History => {
  const [head, ...steps] = readFileSync(here + file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { ...head, steps };
});

function replay({ document, facts, steps }: History) {
  const compiled = compile(document);
  if (!compiled.ok) throw new Error('a recorded flow must compile for ever');
  let result = start(compiled.flow, facts);
  const seen = steps.map(({ event }) => {
    if (event !== null) result = step(compiled.flow, result.state, event);
    const { state, effects, trace } = result;
    return { event, effects, trace, at: state.node };
  });
  return { seen, end: result.state.end };
}

describe('recorded calls go the way they went', () => {
  it.each(histories.map((history) => [history.name, history] as const))('%s', (_, history) => {
    expect(replay(history)).toStrictEqual({ seen: history.steps, end: history.end });
  });
});

describe('the recordings are worth having', () => {
  it('every call that is described was recorded', () => {
    expect(histories.map(({ name }) => name).sort()).toEqual(
      RECORDED.flatMap(({ calls }) => Object.keys(calls)).sort(),
    );
    expect(histories.length).toBeGreaterThanOrEqual(30);
  });

  it('callers come to every node that can be come to, and calls end in every way there is here', () => {
    const visited = new Set(histories.flatMap(({ steps }) => steps.flatMap(({ at }) => at ?? [])));
    const entered = histories.flatMap(({ steps }) => steps.flatMap(({ trace }) => trace));
    const types = entered.flatMap((entry) => (entry.type === 'node.entered' ? [entry.nodeType] : []));
    expect([...new Set([...types, 'note'])].sort()).toEqual(Object.keys(nodeTypes).sort());
    expect(visited.size).toBeGreaterThan(10);
    const ends = new Set(histories.map(({ end }) => end?.reason));
    expect([...ends].sort()).toEqual(['abandoned', 'caller_left', 'completed', 'operator', 'transferred']);
  });

  it('a changed flow does not replay', () => {
    const history = structuredClone(histories.find(({ name }) => name === 'books-by-voice')!);
    const menu = history.document.nodes.find(({ id }) => id === 'menu')!;
    menu.config.tries = 1;
    (menu.config.options as { phrases: object }[])[0]!.phrases = {};
    expect(replay(history).seen).not.toEqual(history.steps);
  });
});
