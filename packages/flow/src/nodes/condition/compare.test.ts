import { describe, expect, it } from 'vitest';
import type { Json } from '../../model';
import { holds } from './compare';
import type { Operator } from './config';

const TABLE: [Json, Operator, Json, boolean][] = [
  [2, 'equals', '2', true],
  ['2,5', 'equals', 2.5, true],
  ['Double ', 'equals', 'double', true],
  ['007', 'equals', '7', false],
  ['+34600', 'equals', '34600', false],
  [null, 'equals', '', true],
  [true, 'equals', 'true', true],
  ['a', 'not_equals', 'b', true],
  ['A', 'not_equals', 'a', false],
  ['Sea view', 'contains', 'VIEW', true],
  ['Sea view', 'contains', '', false],
  [['spa', 'pool'], 'contains', 'Pool', true],
  [['spa'], 'contains', 'sp', false],
  ['+34600', 'starts_with', '+34', true],
  ['+34600', 'starts_with', '', false],
  ['Sea view', 'not_contains', 'pool', true],
  ['Sea view', 'not_contains', 'VIEW', false],
  ['+34600', 'not_starts_with', '+44', true],
  ['+34600', 'not_starts_with', '+34', false],
  ['de', 'not_one_of', 'en, es', true],
  ['es', 'not_one_of', 'en, ES', false],
  [10, 'greater', '9', true],
  ['10', 'greater', '9', true],
  ['abc', 'greater', 'abd', false],
  [7, 'greater', 7, false],
  [7, 'at_least', 7, true],
  ['2026-11-24', 'greater', '2026-11-03', true],
  ['09:30', 'less', '19:00', true],
  [null, 'less', 5, false],
  [3, 'less', null, false],
  [3, 'less', 4, true],
  ['09', 'greater', '8', true],
  ['09', 'less', 17, true],
  [4, 'at_most', 4, true],
  [5, 'at_most', 4, false],
  ['es', 'one_of', 'en, ES ,fr', true],
  ['de', 'one_of', 'en,es', false],
  [4, 'one_of', [3, 4], true],
  [null, 'empty', null, true],
  ['  ', 'empty', null, true],
  [[], 'empty', null, true],
  [{}, 'empty', null, true],
  [0, 'empty', null, false],
  [false, 'empty', null, false],
  [0, 'set', null, true],
  ['', 'set', null, false],
  [true, 'yes', null, true],
  ['Yes', 'yes', null, true],
  ['maybe', 'yes', null, false],
  [false, 'no', null, true],
  [null, 'no', null, true],
  ['maybe', 'no', null, false],
];

describe('holds', () => {
  it.each(TABLE)('%j %s %j: %s', (left, operator, right, expected) => {
    expect(holds(left, operator, right, null)).toBe(expected);
  });

  it.each([
    [5, 1, 5, true],
    [5, 5, 9, true],
    [5, 6, 9, false],
    ['2026-12-24', '2026-12-20', '2027-01-07', true],
    [5, 1, null, false],
  ] as [Json, Json, Json, boolean][])('%j between %j and %j: %s', (left, from, to, expected) => {
    expect(holds(left, 'between', from, to)).toBe(expected);
  });
});
