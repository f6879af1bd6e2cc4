import { describe, expect, it } from 'vitest';
import { setField } from '../operations';
import { aDocument, aNode, testPorts } from '../testing/documents';
import { recover } from './recover';

const base = aDocument([aNode('a'), aNode('b')]);
const write = (node: string, text: string) => setField(base, node, 'text', text, testPorts);
const local = (document: typeof base) => ({ base: { revision: 3, document: base }, document, at: 1 });

describe('a draft left on this device', () => {
  it('is nothing when there is none, or when the server has it', () => {
    expect(recover({ revision: 3, document: base }, null).kind).toBe('nothing');
    expect(recover({ revision: 4, document: write('a', 'x') }, local(write('a', 'x'))).kind).toBe('nothing');
    expect(recover({ revision: 4, document: write('a', 'x') }, local(base)).kind).toBe('nothing');
  });
  it('comes back when the server stayed where it was', () => {
    expect(recover({ revision: 3, document: base }, local(write('a', 'x')))).toMatchObject({
      kind: 'unsaved',
      document: { nodes: [{ config: { text: 'x' } }, {}] },
    });
  });
  it('is merged with what others saved meanwhile', () => {
    expect(recover({ revision: 5, document: write('b', 'y') }, local(write('a', 'x')))).toMatchObject({
      kind: 'unsaved',
      base: { revision: 5 },
      document: { nodes: [{ config: { text: 'x' } }, { config: { text: 'y' } }] },
    });
  });
  it('is kept apart where the two collide', () => {
    expect(recover({ revision: 5, document: write('a', 'y') }, local(write('a', 'x')))).toMatchObject({
      kind: 'collides',
      base: { revision: 3 },
      document: { nodes: [{ config: { text: 'x' } }, {}] },
    });
  });
});
