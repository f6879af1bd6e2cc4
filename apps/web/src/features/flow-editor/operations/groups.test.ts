import { FlowDocument } from '@innline/flow';
import { describe, expect, it } from 'vitest';
import { aDocument, aNode, counter } from '../testing/documents';
import { copy, duplicate, paste } from './clipboard';
import { deleteNodes } from './delete-nodes';
import { frameOf } from './frames';
import { groupExactly, groupNodes, groupOf, putInto, renameGroup, takeOut, ungroup } from './groups';
import { regroup } from './regroup';

const SIZE = { width: 200, height: 100 };
const sizeOf = () => SIZE;
const at = (id: string, x: number, y = 0) => aNode(id, { position: { x, y } });
const plain = aDocument([at('a', 0), at('b', 300), at('c', 2_000)]);
const grouped = groupNodes(plain, ['a', 'b'], counter())!.document;
const members = ({ groups = [] }: FlowDocument) => groups.map((group) => [group.name, ...group.nodes]);
const moved = (document: FlowDocument, id: string, x: number, y = 0) => ({
  ...document,
  nodes: document.nodes.map((node) => (node.id === id ? { ...node, position: { x, y } } : node)),
});

describe('a group', () => {
  it('is part of the document, in the order of its steps, and survives being stored', () => {
    const { document, id } = groupNodes(plain, ['b', 'a', 'nobody'], counter())!;
    expect(document.groups).toEqual([{ id, name: 'Group', nodes: ['a', 'b'] }]);
    expect(FlowDocument.parse(JSON.parse(JSON.stringify(document))).groups).toEqual(document.groups);
    expect(plain.groups).toBeUndefined();
  });

  it('of nothing is none', () => expect(groupNodes(plain, ['nobody'])).toBeNull());

  it('takes its steps from the groups they were in; an empty one is gone', () => {
    const second = groupNodes(grouped, ['b', 'c'], counter())!.document;
    expect(members(second)).toEqual([
      ['Group', 'a'],
      ['Group 2', 'b', 'c'],
    ]);
    expect(members(groupNodes(second, ['a'], counter())!.document)).toEqual([
      ['Group 2', 'b', 'c'],
      ['Group', 'a'],
    ]);
  });

  it('is known by its steps', () => {
    expect(groupOf(grouped, 'a')?.name).toBe('Group');
    expect(groupOf(grouped, 'c')).toBeUndefined();
    expect(groupExactly(grouped, new Set(['a', 'b']))?.name).toBe('Group');
    for (const some of [['a'], ['a', 'c'], ['a', 'b', 'c'], []]) {
      expect(groupExactly(grouped, new Set(some))).toBeUndefined();
    }
  });

  it('is renamed, but not to nothing', () => {
    const { id } = grouped.groups![0]!;
    expect(renameGroup(grouped, id, ' Reception ').groups![0]!.name).toBe('Reception');
    expect(renameGroup(grouped, id, 'x'.repeat(99)).groups![0]!.name).toHaveLength(80);
    for (const name of ['  ', 'Group']) expect(renameGroup(grouped, id, name)).toBe(grouped);
    expect(renameGroup(grouped, 'nobody', 'Name')).toBe(grouped);
  });

  it('loses steps that are taken out or deleted, and goes with the last of them', () => {
    expect(members(takeOut(grouped, ['a']))).toEqual([['Group', 'b']]);
    expect(takeOut(grouped, ['c'])).toBe(grouped);
    expect(members(deleteNodes(grouped, ['a']))).toEqual([['Group', 'b']]);
    expect(deleteNodes(grouped, ['a', 'b'])).not.toHaveProperty('groups');
    expect(ungroup(grouped, [grouped.groups![0]!.id])).toEqual(plain);
    expect(ungroup(grouped, ['nobody'])).toBe(grouped);
  });

  it('gets a step once', () => {
    const { id } = grouped.groups![0]!;
    expect(members(putInto(grouped, id, ['c', 'c']))).toEqual([['Group', 'a', 'b', 'c']]);
    expect(putInto(grouped, id, ['a'])).toBe(grouped);
    expect(putInto(grouped, 'nobody', ['c'])).toBe(grouped);
  });

  it('is copied where all of it is, and its copy holds the copies', () => {
    expect(copy(grouped, ['a', 'c'])).not.toHaveProperty('groups');
    const copies = duplicate(grouped, ['a', 'b'], counter());
    expect(members(copies.document)).toEqual([
      ['Group', 'a', 'b'],
      ['Group', ...copies.ids],
    ]);
    const elsewhere = paste(aDocument([]), copy(grouped, ['a', 'b'])!, { x: 0, y: 0 }, counter());
    expect(members(elsewhere.document)).toEqual([['Group', ...elsewhere.ids]]);
    expect(FlowDocument.safeParse(elsewhere.document).success).toBe(true);
  });
});

describe('its frame', () => {
  it('is around its steps, wherever they are being dragged to', () => {
    expect(frameOf(grouped.groups![0]!, grouped, sizeOf)).toEqual({ x: -20, y: -44, width: 540, height: 164 });
    expect(frameOf(grouped.groups![0]!, grouped, sizeOf, { b: { x: 500, y: 0 } })?.width).toBe(740);
    expect(frameOf({ nodes: ['nobody'] }, grouped, sizeOf)).toBeNull();
  });

  it('takes a step in that is let go inside of it', () => {
    expect(members(regroup(moved(grouped, 'c', 150, 20), ['c'], sizeOf))).toEqual([['Group', 'a', 'b', 'c']]);
    expect(regroup(grouped, ['c'], sizeOf)).toBe(grouped);
  });

  it('grows with a step that is let go near, and loses one that is let go far away', () => {
    const near = moved(grouped, 'b', 300, 150);
    expect(regroup(near, ['b'], sizeOf)).toBe(near);
    expect(members(regroup(moved(grouped, 'b', 300, 900), ['b'], sizeOf))).toEqual([['Group', 'a']]);
  });

  it('stays around steps that are dragged together, even into another one', () => {
    const far = moved(moved(grouped, 'a', 5_000), 'b', 5_300);
    expect(regroup(far, ['a', 'b'], sizeOf)).toBe(far);
    const two = groupNodes(moved(moved(grouped, 'a', 1_950), 'b', 2_050), ['c'], counter())!.document;
    expect(regroup(two, ['a', 'b'], sizeOf)).toBe(two);
  });
});
