import { describe, expect, it } from 'vitest';
import { FlowDocument } from '../model';
import { flow, MENU } from '../validate/fixtures';
import { diff, isEmptyDiff } from './diff';

const doc = (document: object) => FlowDocument.parse(document);
const EDGES = ['start.start > menu', 'menu.rooms > bye', 'menu.no_input > bye', 'menu.no_match > menu'];
const nodes = (menu: object = {}): Parameters<typeof flow>[0] => ({
  start: ['trigger'],
  menu: ['menu', { ...MENU, ...menu }],
  bye: ['hangup'],
});
const before = doc(flow(nodes(), EDGES));
const changed = (menu: object, edges = EDGES) => diff(before, doc(flow(nodes(menu), edges)));

it('finds nothing between equals, written out or not', () => {
  expect(isEmptyDiff(diff(before, structuredClone(before)))).toBe(true);
  const tries = changed({ tries: 3 });
  expect(tries.nodes).toEqual([]);
  expect(isEmptyDiff(tries)).toBe(true);
});

describe('steps', () => {
  it('that are new, gone, changed or only moved are told apart', () => {
    const after = structuredClone(before);
    after.nodes = after.nodes.filter(({ id }) => id !== 'bye');
    after.nodes.push({ ...before.nodes[2]!, id: 'later', name: 'Later' });
    after.nodes[0] = { ...after.nodes[0]!, position: { x: 9, y: 0 } };
    after.nodes[1] = { ...after.nodes[1]!, name: 'Choices', position: { x: 1, y: 1 } };
    expect(diff(before, after).nodes.map(({ id, kind, moved }) => `${kind} ${id}${moved ? ' moved' : ''}`)).toEqual([
      'moved start moved',
      'changed menu moved',
      'added later',
      'removed bye',
    ]);
  });

  it('tell which setting is otherwise, by its name on the form, and both values in words', () => {
    const { fields } = changed({
      tries: 2,
      operatorOn: true,
      timeoutSeconds: 8,
      prompt: { en: 'Hi {{ hotel.name }}', es: 'Hola' },
    }).nodes[0]!;
    expect(fields.map(({ path, label, beforeText, afterText }) => [path, label, beforeText, afterText])).toEqual(
      expect.arrayContaining([
        ['tries', 'Tries', '3', '2'],
        ['operatorOn', 'A person on request', 'off', 'on'],
        ['timeoutSeconds', 'Wait for an answer', '5 seconds', '8 seconds'],
        ['prompt.en', 'Question in English', expect.any(String), '“Hi [hotel name]”'],
      ]),
    );
  });

  it('follow the choices of a list by their ids', () => {
    const spa = { id: 'spa', label: 'Spa', digit: '2', phrases: {} };
    const rooms = { ...MENU.options[0]!, digit: '4' };
    const { fields } = changed({ options: [spa, rooms] }).nodes[0]!;
    expect(fields.map(({ path, beforeText, afterText }) => [path, beforeText, afterText])).toEqual([
      ['options.rooms.digit', '“1”', '“4”'],
      ['options.spa', 'nothing', 'there'],
    ]);
    const two = doc(flow(nodes({ options: [rooms, spa] }), EDGES));
    const turned = doc(flow(nodes({ options: [spa, rooms] }), EDGES));
    expect(diff(two, turned).nodes[0]!.fields).toMatchObject([
      { path: 'options', beforeText: 'Rooms, Spa', afterText: 'Spa, Rooms' },
    ]);
  });

  it('name departments and opening hours', () => {
    const context = { departments: { a: { name: 'Front desk' }, b: { name: 'Spa' } } };
    const to = (departmentId: string | null) =>
      doc(flow({ start: ['trigger'], ring: ['transfer', { departmentId }] }, ['start.start > ring']));
    expect(diff(to('a'), to('b'), context).nodes[0]!.fields).toMatchObject([
      { beforeText: 'Front desk', afterText: 'Spa' },
    ]);
    expect(diff(to(null), to('gone'), context).nodes[0]!.fields).toMatchObject([
      { beforeText: 'nothing', afterText: 'something that is gone' },
    ]);
  });

  it('of kinds nobody knows, or broken ones, are compared as they are', () => {
    const odd = (config: object) =>
      doc(flow({ start: ['trigger'], odd: ['teleport', config as Record<string, unknown>] }, []));
    expect(diff(odd({ a: 1 }), odd({ a: 2 })).nodes).toMatchObject([{ id: 'odd', fields: [{ path: 'config' }] }]);
    expect(isEmptyDiff(diff(odd({ a: 1 }), odd({ a: 1 })))).toBe(true);
    expect(changed({ tries: 99 }).nodes).toMatchObject([{ id: 'menu', fields: [{ path: 'config' }] }]);
  });

  it('that became another kind say so', () => {
    const greet = doc(flow({ ...nodes(), menu: ['greet'] }, EDGES));
    expect(diff(before, greet).nodes).toMatchObject([
      { id: 'menu', fields: [{ path: 'type', beforeText: 'Menu', afterText: 'Say' }] },
    ]);
  });
});

it('tells what leads elsewhere', () => {
  const edges = ['start.start > menu', 'menu.rooms > menu', 'menu.no_input > bye', 'menu.operator > bye'];
  expect(changed({}, edges).edges.map(({ kind, label, before: was, after: is }) => [kind, label, was, is])).toEqual([
    ['redirected', 'menu: 1 · Rooms', 'bye', 'menu'],
    ['removed', 'menu: Not understood', 'menu', null],
    ['added', 'menu: operator', null, 'bye'],
  ]);
});

it('tells of variables, languages, limits and opening hours', () => {
  const after = structuredClone(before);
  after.variables = [{ name: 'tries', type: 'number', sensitive: false }];
  after.languages = ['en', 'es'];
  after.limits = { ...after.limits, callSeconds: 600 };
  after.nodes[0]!.config = { scheduleId: 'desk' };
  const context = { schedules: { desk: { name: 'Desk hours', schedule: {} as never } } };
  const there = diff(before, after, context);
  expect(there.variables).toEqual([{ name: 'tries', kind: 'added', what: [] }]);
  expect(there.flow.map(({ path, beforeText, afterText }) => [path, beforeText, afterText])).toEqual([
    ['languages', 'English', 'English, Spanish'],
    ['limits.callSeconds', '1800', '600'],
  ]);
  const [own, second] = [structuredClone(after), structuredClone(after)];
  own.voices = { en: 'slt', es: 'marina' };
  second.voices = { en: 'rms', es: 'marina' };
  const voices = (a: typeof after, b: typeof after) =>
    diff(a, b).flow.map(({ path, beforeText, afterText }) => [path, beforeText, afterText]);
  expect(voices(own, second)).toEqual([['voices.en', 'slt', 'rms']]);
  expect(voices(after, own)[1]).toEqual(['voices.es', 'the voice of the hotel', 'marina']);
  expect(there.schedules).toEqual({ added: ['Desk hours'], removed: [] });
  expect(diff(after, before).schedules).toEqual({ added: [], removed: ['opening hours that are gone'] });
  const other = structuredClone(after);
  other.variables[0]!.sensitive = true;
  expect(diff(after, other).variables).toEqual([{ name: 'tries', kind: 'changed', what: ['whether it is private'] }]);
  expect(diff(after, before).variables[0]!.kind).toBe('removed');
});
