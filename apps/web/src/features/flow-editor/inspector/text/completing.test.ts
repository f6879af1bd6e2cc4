import { expect, it } from 'vitest';
import { complete, matching, startedAt } from './completing';

const completion = (path: string, label = path) => ({ path, insert: `{{ ${path} }}`, label, group: 'caller' }) as const;
const all = [
  completion('vars.name', 'guest name'),
  completion('caller.name', 'Caller’s name'),
  completion('hotel.name'),
];

it('starts after {{ and ends with }} or anything that is no path', () => {
  expect(startedAt('Hi {{', 5)).toEqual({ from: 3, query: '' });
  expect(startedAt('Hi {{ cal', 9)).toEqual({ from: 3, query: 'cal' });
  expect(startedAt('Hi {{ caller.name }} and', 24)).toBeNull();
  expect(startedAt('Hi {{ name | upcase', 19)).toBeNull();
  expect(startedAt('Hi', 2)).toBeNull();
});

it('offers what begins so before what contains it', () => {
  expect(matching(all, 'caller').map((entry) => entry.path)).toEqual(['caller.name']);
  expect(matching(all, 'name').map((entry) => entry.path)).toEqual(['vars.name', 'caller.name', 'hotel.name']);
});

it('puts it in and uses up what was written and braces that are there', () => {
  const text = 'Hi {{ cal }}, welcome';
  const done = complete(text, 9, startedAt(text, 9)!, all[1]!);
  expect(done).toEqual({ text: 'Hi {{ caller.name }}, welcome', caret: 20 });
  const open = complete('Hi {{', 5, startedAt('Hi {{', 5)!, all[0]!);
  expect(open.text).toBe('Hi {{ vars.name }}');
});
