import { describe, expect, it } from 'vitest';
import type { FlowVariable, Json } from '../../model';
import { assigned } from './assign';

type Row = [FlowVariable['type'] | null, Json, Json];

describe('a value becomes what the variable holds', () => {
  it.each([
    ['number', '3', 3],
    ['number', ' 2,5 ', 2.5],
    ['number', 'three', null],
    ['number', '', null],
    ['number', 'Infinity', null],
    ['boolean', 'Yes', true],
    ['boolean', '0', false],
    ['boolean', 'perhaps', null],
    ['date', '2026-11-24', '2026-11-24'],
    ['date', '2026-11-24T10:00:00Z', '2026-11-24'],
    ['date', 'tomorrow', null],
    ['time', '19:30', '19:30'],
    ['time', '25:00', null],
    ['phone', ' +34600 ', '+34600'],
    ['phone', '', null],
    ['text', 7, '7'],
    ['text', null, ''],
    ['list', '["a"]', ['a']],
    ['list', '{"a":1}', null],
    ['list', ['a'], ['a']],
    ['object', '{"a":1}', { a: 1 }],
    ['object', '[1]', null],
    ['object', 'nonsense', null],
    [null, { a: 1 }, { a: 1 }],
  ] as Row[])('%s: %j → %j', (type, given, expected) => {
    expect(assigned('set', 'before', given, type)).toEqual(expected);
  });
});

describe('changing what is there', () => {
  it('counts, from nothing too, and by one unless told', () => {
    expect(assigned('increment', null, '', 'number')).toBe(1);
    expect(assigned('increment', 2, '3', 'number')).toBe(5);
    expect(assigned('increment', 2, 'x', 'number')).toBe(2);
    expect(assigned('increment', '2', -1, null)).toBe(1);
  });

  it('adds to a list or a text', () => {
    expect(assigned('append', null, 'a', 'list')).toEqual(['a']);
    expect(assigned('append', ['a'], { b: 1 }, 'list')).toEqual(['a', { b: 1 }]);
    expect(assigned('append', 'room ', 7, 'text')).toBe('room 7');
    expect(assigned('append', null, 'x', null)).toBe('x');
  });

  it('empties', () => expect(assigned('clear', 5, 9, 'number')).toBeNull());
});
