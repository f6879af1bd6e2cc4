import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Example, runExample } from '../engine';
import { nodeTypes } from './registry.gen';

const here = new URL('.', import.meta.url).pathname;
const types = readdirSync(here).filter((name) => existsSync(`${here}${name}/core.ts`));

function examplesOf(type: string): Example[] {
  return JSON.parse(readFileSync(`${here}${type}/examples.json`, 'utf8'));
}

describe('every node type does what its examples say', () => {
  it('has the types of the folders, no more and no less', () => {
    expect(Object.keys(nodeTypes)).toEqual(types.sort());
  });

  for (const type of types) {
    describe(type, () => {
      for (const example of examplesOf(type)) it(example.title, () => expect(runExample(example)).toEqual([]));

      it('appears in its own examples', () => {
        const used = examplesOf(type).some(({ flow }) => flow.nodes.some((node) => node.type === type));
        expect(used).toBe(true);
      });
    });
  }
});

describe('an example can fail', () => {
  const [example] = examplesOf('hangup');
  const altered = (step: object): Example => ({ ...example!, script: [{ do: 'start', ...step } as never] });

  it.each([
    ['another node', { at: 'start' }],
    ['another text', { effects: [{ kind: 'say', text: 'Hello.' }] }],
    ['an effect too few', { effects: [] }],
    ['an entry of the trace that is not there', { trace: [{ type: 'fault' }] }],
    ['entries in another order', { trace: [{ node: 'bye' }, { node: 'start' }] }],
    ['an end that has not come', { end: { reason: 'fault' } }],
    ['a variable that is not there', { vars: { name: 'Ana' } }],
  ])('by %s', (_, step) => {
    expect(runExample(altered(step))).toHaveLength(1);
  });
});
