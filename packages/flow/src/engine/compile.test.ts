import { describe, expect, it } from 'vitest';
import { compile } from './compile';
import { documentOf } from './example/example';
import { TestCall } from './testing/caller';

const TRIGGER = { id: 'start', type: 'trigger' };
const doc = (nodes: unknown[], edges: string[] = [], more = {}) =>
  documentOf({ title: 'test', flow: { nodes: [TRIGGER, ...nodes] as never, edges, ...more } });

describe('what is refused', () => {
  it.each([null, 42, 'flow', [], {}, { format: 'innline.flow' }, JSON.parse('{"__proto__":{"nodes":[]}}')])(
    '%j',
    (document) => {
      const result = compile(document);
      expect(result.ok).toBe(false);
      expect(result.problems.length).toBeGreaterThan(0);
      expect(result.problems[0]).toMatchObject({ code: 'document', severity: 'blocks' });
    },
  );

  it('says where in the document', () => {
    const document = { ...doc([]), nodes: [{ ...TRIGGER, name: '' }] };
    const result = compile(document);
    expect(result).toMatchObject({ ok: false, problems: [{ field: 'nodes.0.name' }] });
  });

  it('a flow that nothing starts', () => {
    const document = { ...doc([]), nodes: [] };
    expect(compile(document)).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('Nothing starts') }],
    });
  });

  it('two nodes with one id, and an id that is none', () => {
    expect(
      compile(
        doc([
          { id: 'a', type: 'greet' },
          { id: 'a', type: 'greet', name: 'b' },
        ]),
      ).ok,
    ).toBe(false);
    const known = doc([{ id: 'a', type: 'greet' }]);
    const nodes = known.nodes.map((node) => (node.id === 'a' ? { ...node, id: '__proto__' } : node));
    expect(compile({ ...known, nodes }).ok).toBe(false);
  });
});

describe('a draft that is not finished still runs', () => {
  it('a node with impossible settings is named, and a fault once reached', () => {
    const menu = { id: 'menu', type: 'menu', config: { options: [{ id: 'a', label: 'A', digit: '0' }] } };
    const result = compile(doc([{ id: 'hi', type: 'greet' }, menu], ['start.start > hi', 'hi.next > menu']));
    expect(result).toMatchObject({
      ok: true,
      problems: [
        { code: 'config', node: 'menu', field: 'options.0.digit', message: '"menu": the key 0 is used twice.' },
      ],
    });
    if (!result.ok) return;
    const call = new TestCall(result.flow);
    expect(call.state.node).toBe('hi');
    expect(call.do({ hear: 'prompt' }).faults).toEqual(['bad_config']);
  });

  it('a node of a kind nobody knows', () => {
    const result = compile(doc([{ id: 'x', type: 'teleport' }], ['start.start > x']));
    expect(result).toMatchObject({ ok: true, problems: [{ code: 'config', node: 'x' }] });
    if (result.ok) expect(new TestCall(result.flow).faults).toEqual(['unknown_node']);
  });

  it('a text that cannot be read has its place', () => {
    const text = { en: 'Hello.\n Dear {{ vars.a' };
    const result = compile(doc([{ id: 'x', type: 'greet', config: { text } }], ['start.start > x']));
    expect(result.problems).toMatchObject([
      { code: 'template', node: 'x', message: expect.stringContaining('line 2, character 7') },
    ]);
  });

  it('of two arrows from one port the first counts', () => {
    const result = compile(
      doc(
        [
          { id: 'a', type: 'hangup' },
          { id: 'b', type: 'hangup' },
        ],
        ['start.start > b', 'start.start > a'],
      ),
    );
    if (result.ok) expect(new TestCall(result.flow).state.node).toBe('b');
    expect(result.ok).toBe(true);
  });

  it('nodes may be named like what every object has', () => {
    const result = compile(
      doc(
        [
          { id: 'constructor', type: 'listen', name: 'constructor', config: { kind: 'name' } },
          { id: 'toString', type: 'hangup', config: { text: { en: '{{ answers.constructor.value }}' } } },
        ],
        ['start.start > constructor', 'constructor.heard > toString'],
      ),
    );
    if (!result.ok) throw new Error('should run');
    const call = new TestCall(result.flow).do({ hear: 'prompt' }, { say: 'Ana' });
    expect(call.said).toEqual(['Ana']);
    expect(call.state.visits).toEqual({ start: 1, constructor: 1, toString: 1 });
  });
});
