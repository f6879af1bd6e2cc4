import { formOf, nodeType } from '@innline/flow';
import { expect, it } from 'vitest';
import { aDocument, aNode } from '../../../testing/documents';
import { freshItem, itemName, moved, nounOf } from './items';

const list = (type: string, field: string) => formOf(nodeType(type)!).find(({ name }) => name === field)!;

it('makes a new choice with an id of its own and the lowest free key', () => {
  const options = list('menu', 'options');
  const item = freshItem([{ id: 'option_2', digit: '1' }], options);
  expect(item).toMatchObject({ label: 'Choice 2', digit: '2', phrases: {} });
  expect(item.id).not.toBe('option_2');
  expect(nounOf(options)).toBe('choice');
});

it('makes a new case that the schema takes once its test says what to look at', () => {
  const rules = list('condition', 'rules');
  const rule = freshItem([], rules);
  expect(rule).toMatchObject({ label: 'Case 1', match: 'all', tests: [{ left: '', operator: 'equals' }] });
  const tests = [{ ...(rule.tests as object[])[0], left: 'vars.nights' }];
  expect(nodeType('condition')!.config.safeParse({ rules: [{ ...rule, tests }] }).success).toBe(true);
});

it('names entries for people', () => {
  const document = aDocument([aNode('q', { type: 'listen', name: 'Ask dates' })]);
  expect(itemName({ label: 'Spa', digit: '3' }, 'choice', 0, document)).toBe('3 · Spa');
  expect(itemName({}, 'variable', 1, document)).toBe('Variable 2');
  expect(itemName({ left: 'vars.guest_name', operator: 'equals' }, 'test', 0, document)).toBe('guest name');
  expect(itemName({ left: 'answers.ask_dates.text' }, 'test', 0, document)).toBe('Ask dates');
  expect(itemName({ left: '' }, 'test', 0, document)).toBe('Test 1');
});

it('moves entries', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
});
