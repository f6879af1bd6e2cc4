import { expect, it } from 'vitest';
import { FlowDocument } from '../model';
import { checkedFlow } from './checked-flow';
import { flow, found, MENU } from './fixtures';
import { RULES } from './validate';

/** A chain of menus with loops back, and a variable that only the first step sets. */
function chain(length: number) {
  const nodes: Parameters<typeof flow>[0] = {
    start: ['trigger'],
    set: ['set', { assignments: [{ variable: 'guest', value: 'Ana' }] }],
    bye: ['hangup'],
  };
  const edges = ['start.start > set', 'set.next > m0'];
  for (let i = 0; i < length; i++) {
    nodes[`m${i}`] = ['menu', { ...MENU, prompt: { en: `Step ${i}, {{ vars.guest }}` } }];
    edges.push(
      `m${i}.rooms > ${i + 1 < length ? `m${i + 1}` : 'bye'}`,
      `m${i}.no_input > m${Math.max(0, i - 7)}`,
      `m${i}.no_match > bye`,
    );
  }
  return flow(nodes, edges, { variables: [{ name: 'guest', type: 'text' }] });
}

it('finds in two thousand nodes what one line does', () => {
  const document = chain(1_997);
  expect(document.nodes).toHaveLength(2_000);
  expect(found(document)).toEqual([]);
  document.edges[0]!.to = 'm500';
  const all = found(document);
  expect(all.slice(0, 2)).toEqual(['G6 m0 @prompt.en', 'G6 m1 @prompt.en']);
  expect(all).toHaveLength(1_998);
  expect(all.at(-1)).toBe('(G2 set)');
}, 60_000);

it('does work that grows with the document, not with its square', () => {
  // Counted, not timed: how often a name is looked at, which is what rules that compare nodes with nodes do.
  const looks = (length: number) => {
    let count = 0;
    const documentNodes = checkedFlow(FlowDocument.parse(chain(length)), {});
    for (const { node } of documentNodes.nodes.values()) {
      const { name, type } = node;
      const seen = (value: string) => ({
        enumerable: true,
        get: () => {
          count += 1;
          return value;
        },
      });
      Object.defineProperties(node, { name: seen(name), type: seen(type) });
    }
    expect(RULES.flatMap((rule) => rule(documentNodes))).toEqual([]);
    return count / length;
  };
  const few = looks(50);
  expect(few).toBeGreaterThan(0);
  expect(looks(400)).toBeLessThan(few * 1.3);
});
