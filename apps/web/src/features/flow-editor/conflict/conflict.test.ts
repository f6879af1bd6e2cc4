import { describe, expect, it } from 'vitest';
import { mergeDocuments } from '../merge/merge-documents';
import { connect, deleteNodes, renameNode, setField } from '../operations';
import { aDocument, aNode, counter, testPorts } from '../testing/documents';
import { sideOf } from './both-sides';
import { collisionWords } from './collision-words';

const base = aDocument([
  aNode('a', { name: 'Hello', config: { text: { en: 'Hi', es: 'Hola' } } }),
  aNode('b', { name: 'Bye' }),
  aNode('c'),
]);
const write = (text: string) => setField(base, 'a', 'text', { en: text, es: 'Hola' }, testPorts);

const voices = [{ id: 'slt', name: 'Sarah' }];

function told(mine: typeof base, theirs: typeof base) {
  return mergeDocuments({ base, mine, theirs }).collisions.map((collision) => [
    collisionWords(collision, base),
    sideOf(collision, mine, { language: 'en', voices }),
    sideOf(collision, theirs, { language: 'en', voices }),
  ]);
}

describe('a collision in words', () => {
  it('shows both texts of a setting by the name of its field', () => {
    expect(told(write('Good day'), write('Welcome'))).toEqual([['“Hello”: What callers hear', 'Good day', 'Welcome']]);
  });
  it('tells of two voices for one language as each has it, by name where one is known', () => {
    expect(told({ ...base, voices: { en: 'slt' } }, { ...base, voices: { en: 'rms' } })).toEqual([
      ['The voice that speaks English', 'Sarah', 'rms'],
    ]);
  });
  it('tells of the voice of a step by its name', () => {
    const speak = (voice: string) => setField(base, 'a', 'voice', voice, testPorts);
    expect(told(speak('slt'), speak('rms'))).toEqual([['“Hello”: Voice', 'Sarah', 'rms']]);
  });
  it('tells of two names', () => {
    expect(told(renameNode(base, 'b', 'End'), renameNode(base, 'b', 'Farewell'))).toEqual([
      ['The name of “End”', 'End', 'Farewell'],
    ]);
  });
  it('tells of two ways by where they lead', () => {
    const from = { node: 'a', port: 'next' };
    expect(told(connect(base, from, 'b', counter()), connect(base, from, 'c', counter()))).toEqual([
      ['“Hello”: where “Then” leads', '“Then” leads to “Bye”', '“Then” leads to “c”'],
    ]);
  });
  it('tells who deleted and who changed', () => {
    expect(told(deleteNodes(base, ['a']), write('x'))).toEqual([
      ['“Hello”: one of you deleted it, the other changed it', 'deleted', 'changed'],
    ]);
  });
});
