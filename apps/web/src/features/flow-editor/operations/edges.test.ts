import { describe, expect, it } from 'vitest';
import { aDocument, aNode, anEdge, counter, testPorts } from '../testing/documents';
import { connect, disconnect } from './connect';
import { setIntendedEnd } from './intended-end';
import { setConfig, setField } from './set-config';

const base = aDocument(
  [aNode('a', { config: { ports: ['one', 'two'] }, intendedEnds: ['two'] }), aNode('b'), aNode('c')],
  [anEdge('a', 'one', 'b')],
);

describe('connecting', () => {
  it('replaces what the port led to before', () => {
    const next = connect(base, { node: 'a', port: 'one' }, 'c', counter());
    expect(next.edges).toEqual([{ id: 'id1', from: { node: 'a', port: 'one' }, to: 'c' }]);
  });
  it('changes nothing where it already leads there, or where an end does not exist', () => {
    expect(connect(base, { node: 'a', port: 'one' }, 'b')).toBe(base);
    expect(connect(base, { node: 'a', port: 'one' }, 'ghost')).toBe(base);
    expect(connect(base, { node: 'ghost', port: 'one' }, 'b')).toBe(base);
  });
  it('unmarks the intended end', () => {
    expect(connect(base, { node: 'a', port: 'two' }, 'c', counter()).nodes[0]!.intendedEnds).toEqual([]);
  });
  it('disconnects by id', () => {
    expect(disconnect(base, ['a-one']).edges).toEqual([]);
    expect(disconnect(base, ['nothing'])).toBe(base);
  });
});

describe('intended ends', () => {
  it('marks and unmarks', () => {
    const marked = setIntendedEnd(base, { node: 'b', port: 'next' }, true);
    expect(marked.nodes[1]!.intendedEnds).toEqual(['next']);
    expect(setIntendedEnd(marked, { node: 'b', port: 'next' }, false).nodes[1]!.intendedEnds).toEqual([]);
    expect(setIntendedEnd(marked, { node: 'b', port: 'next' }, true)).toBe(marked);
  });
  it('refuses a port that leads somewhere', () => {
    expect(setIntendedEnd(base, { node: 'a', port: 'one' }, true)).toBe(base);
  });
});

describe('settings', () => {
  it('takes edges and ends of vanished ports away', () => {
    const next = setConfig(base, 'a', { ports: ['three'] }, testPorts);
    expect(next.edges).toEqual([]);
    expect(next.nodes[0]!.intendedEnds).toEqual([]);
  });
  it('keeps everything while the ports are not known', () => {
    const next = setConfig(base, 'a', { ports: ['x'] }, () => []);
    expect(next.edges).toEqual(base.edges);
    expect(next.nodes[0]!.intendedEnds).toEqual(['two']);
  });
  it('sets and removes one field', () => {
    const set = setField(base, 'b', 'text', 'Hi', testPorts);
    expect(set.nodes[1]!.config).toEqual({ text: 'Hi' });
    expect(setField(set, 'b', 'text', 'Hi', testPorts)).toBe(set);
    expect(setField(set, 'b', 'text', undefined, testPorts).nodes[1]!.config).toEqual({});
  });
});
