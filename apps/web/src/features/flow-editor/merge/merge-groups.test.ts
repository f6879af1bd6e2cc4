import { expect, it } from 'vitest';
import { deleteNodes, groupNodes, putInto, renameGroup, takeOut, ungroup } from '../operations';
import { aDocument, aNode, counter } from '../testing/documents';
import { mergeDocuments } from './merge-documents';

const plain = aDocument([aNode('a'), aNode('b'), aNode('c'), aNode('d')]);
const { document: base, id } = groupNodes(plain, ['a', 'b'], counter())!;
const merged = (mine: typeof base, theirs: typeof base, from = base) => {
  const { document, collisions } = mergeDocuments({ base: from, mine, theirs });
  expect(collisions).toEqual([]);
  return (document.groups ?? []).map((group) => [group.name, ...group.nodes]);
};

it('both put a step in and take one out: all of it is done', () => {
  expect(merged(putInto(base, id, ['c']), takeOut(base, ['a']))).toEqual([['Group', 'b', 'c']]);
  expect(merged(renameGroup(base, id, 'Reception'), putInto(base, id, ['d']))).toEqual([['Reception', 'a', 'b', 'd']]);
});

it('named by both: mine, without a question', () => {
  expect(merged(renameGroup(base, id, 'Mine'), renameGroup(base, id, 'Theirs'))).toEqual([['Mine', 'a', 'b']]);
});

it('a step both put somewhere is in one group only', () => {
  const mine = groupNodes(plain, ['a', 'b'], () => 'mine')!.document;
  const theirs = groupNodes(plain, ['b', 'c'], () => 'theirs')!.document;
  expect(merged(mine, theirs, plain)).toEqual([
    ['Group', 'a', 'b'],
    ['Group', 'c'],
  ]);
});

it('what one took away stays away, and steps that are gone are in no group', () => {
  expect(merged(ungroup(base, [id]), base)).toEqual([]);
  expect(merged(base, deleteNodes(base, ['a', 'b']))).toEqual([]);
});
