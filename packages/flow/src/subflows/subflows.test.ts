import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, type Example } from '../engine';
import type { EmbeddedFlow, FlowDocument } from '../model';
import { subflowDepth, usedFlows, wayInto, withoutSubflows, withSubflows } from './embed';
import { endOf } from './end-of';
import { endsOf } from './ends';

type Flow = Example['flow'];
const START = { id: 'start', type: 'trigger' };
const flow = (nodes: Flow['nodes'], edges: string[] = []): FlowDocument =>
  documentOf({ title: 'a flow', flow: { nodes: [START, ...nodes], edges } });
const uses = (...ids: (string | null)[]) =>
  flow(ids.map((flowId, i) => ({ id: `use${i}`, type: 'subflow', config: { flowId } })));
const live = (name: string, document: FlowDocument): EmbeddedFlow => ({ name, version: 1, document });

/** Flows within each other: the first holds the second, and so on. */
const nested = (names: readonly string[]): FlowDocument =>
  names.reduceRight<FlowDocument>(
    (inner, name) => ({ ...uses(name), subflows: { [name]: live(name, inner) } }),
    flow([{ id: 'bye', type: 'hangup' }]),
  );

describe('the flows a document uses', () => {
  it('are named once each, in the order of its steps; a step without one names none', () => {
    expect(usedFlows(uses('b', 'a', null, 'b'))).toEqual(['b', 'a']);
    expect(usedFlows(flow([{ id: 'hello', type: 'greet', config: { flowId: 'a' } }]))).toEqual([]);
  });

  it('are taken in as far as they are known, and none that it does not use', () => {
    const library = { a: live('A', uses()), c: live('C', uses()) };
    expect(Object.keys(withSubflows(uses('a', 'b'), library).subflows!)).toEqual(['a']);
    expect(withSubflows(uses('b'), library)).not.toHaveProperty('subflows');
    // a name that every object has is no flow
    expect(withSubflows(uses('constructor', 'toString'), library)).not.toHaveProperty('subflows');
  });

  it('are what is live now, not what the document held before', () => {
    const before = withSubflows(uses('a'), { a: live('Old', uses()) });
    expect(withSubflows(before, { a: live('New', uses()) }).subflows!.a!.name).toBe('New');
    expect(withSubflows(before, {})).not.toHaveProperty('subflows');
    expect(withoutSubflows(before)).toEqual(uses('a'));
  });

  it('lie as deep within each other as there are of them, and the way to each is known', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 6 }), (names) => {
        const document = nested(names);
        expect(subflowDepth(document)).toBe(names.length);
        names.forEach((name, index) => {
          expect(wayInto(document, name)).toEqual(names.slice(0, index + 1));
        });
        expect(wayInto(document, 'NOWHERE')).toBeNull();
      }),
    );
  });

  it('are as deep as the deepest of them', () => {
    const wide = { ...uses('a', 'b'), subflows: { a: live('A', nested(['x'])), b: live('B', nested(['y', 'z'])) } };
    expect(subflowDepth(wide)).toBe(3);
    expect(wayInto(wide, 'z')).toEqual(['B', 'y', 'z']);
  });
});

describe('the ends of a flow, as whoever uses it sees them', () => {
  const hangup = (id: string, config = {}) => ({ id, type: 'hangup', config });
  const ends = (nodes: Flow['nodes'], edges: string[] = []) =>
    endsOf(flow(nodes, edges)).map(({ id, label }) => [id, label]);

  it('are how its hang-ups say it went, each once', () => {
    const nodes = [
      hangup('a', { outcome: 'booked' }),
      hangup('b', { outcome: 'Booked' }),
      hangup('c', { outcome: 'gave up' }),
    ];
    expect(ends(nodes, ['start.start > a'])).toEqual([
      ['booked', 'Booked'],
      ['gave_up', 'Gave up'],
    ]);
  });

  it('are one for all that say nothing', () => {
    expect(ends([hangup('a'), hangup('b')], ['start.start > a'])).toEqual([['end', 'Finished']]);
  });

  it('are not where the call ends in any case', () => {
    expect(ends([hangup('a', { inside: 'ends_call' })], ['start.start > a'])).toEqual([]);
  });

  it('are also where a way leads into nothing on purpose, and not where it is open', () => {
    const lookedUp = (intendedEnds: string[]) => {
      const tool = { id: 'look', type: 'greet', config: {} };
      const document = flow([tool], ['start.start > look']);
      const nodes = document.nodes.map((node) => (node.id === 'look' ? { ...node, intendedEnds } : node));
      return endsOf({ ...document, nodes }).map(({ id }) => id);
    };
    expect(lookedUp(['next'])).toEqual(['end']);
    const asked = flow([{ id: 'menu', type: 'menu' }], ['start.start > menu']);
    expect(endsOf(asked)).toEqual([]);
  });

  it.each([
    [null, 'end'],
    ['', 'end'],
    ['  ', 'end'],
    ['???', 'end'],
    ['Предоплата', 'end'],
    ['Réservé', 'reserve'],
    ['gave up!', 'gave_up'],
    ['x'.repeat(60), 'x'.repeat(40)],
  ])('an outcome of %j is the end %j', (outcome, end) => {
    expect(endOf(outcome)).toBe(end);
  });

  it('whatever somebody writes, an end is the name of a port', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (outcome) => {
        expect(endOf(outcome)).toMatch(/^[a-z0-9_]{1,40}$/);
      }),
    );
  });
});
