import * as z from 'zod';
import { field } from '../../registry/field';

export const OPERATORS = {
  equals: 'is',
  not_equals: 'is not',
  contains: 'contains',
  not_contains: 'does not contain',
  starts_with: 'starts with',
  not_starts_with: 'does not start with',
  greater: 'is more than',
  at_least: 'is at least',
  less: 'is less than',
  at_most: 'is at most',
  between: 'is between',
  one_of: 'is one of',
  not_one_of: 'is none of',
  empty: 'is empty',
  set: 'has a value',
  yes: 'is yes',
  no: 'is no',
} as const;
export type Operator = keyof typeof OPERATORS;

export const OPERATOR_NAMES = Object.keys(OPERATORS) as [Operator, ...Operator[]];

/** Operators that compare with nothing. */
export const UNARY: readonly Operator[] = ['empty', 'set', 'yes', 'no'];

export const Test = z.object({
  left: field(z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/i, 'a variable, an answer or a fact of the call'), {
    label: 'What',
    help: 'A variable, an answer, or something known about the call.',
    widget: 'variable',
  }),
  operator: field(z.enum(OPERATOR_NAMES).default('equals'), {
    label: 'How',
    help: 'How to compare.',
    widget: 'select',
    choices: OPERATOR_NAMES.map((value) => ({ value, label: OPERATORS[value] })),
  }),
  right: field(z.string().max(500).default(''), {
    label: 'With',
    help: 'A value, or several with commas between them for “is one of”.',
    widget: 'template',
    templates: true,
    when: { field: 'operator', is: OPERATOR_NAMES.filter((name) => !UNARY.includes(name)) },
  }),
  to: field(z.string().max(500).default(''), {
    label: 'And',
    help: 'The upper end.',
    widget: 'template',
    templates: true,
    when: { field: 'operator', is: ['between'] },
  }),
});
export type Test = z.infer<typeof Test>;

export const Rule = z.object({
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,40}$/, 'letters, digits, - and _')
    .refine((id) => id !== 'otherwise', 'this name is taken'),
  label: field(z.string().trim().min(1).max(60), {
    label: 'Name',
    help: 'What you call this case; shown on the canvas.',
    widget: 'text',
  }),
  match: field(z.enum(['all', 'any']).default('all'), {
    label: 'When',
    help: 'Whether all of these must be so, or one is enough.',
    widget: 'select',
    choices: [
      { value: 'all', label: 'all of these are so' },
      { value: 'any', label: 'one of these is so' },
    ],
  }),
  tests: field(z.array(Test).min(1).max(20), { label: 'Tests', help: 'What is looked at.', widget: 'rules' }),
});
export type Rule = z.infer<typeof Rule>;

export const conditionConfig = z
  .object({
    rules: field(
      z
        .array(Rule)
        .max(20)
        .default([
          {
            id: 'rule_1',
            label: 'Has called before',
            match: 'all',
            tests: [{ left: 'caller.known', operator: 'yes', right: '', to: '' }],
          },
        ]),
      { label: 'Cases', help: 'The first case that fits is taken; each has its own way out.', widget: 'rules' },
    ),
  })
  .refine(({ rules }) => new Set(rules.map(({ id }) => id)).size === rules.length, {
    message: 'two cases have the same id',
    path: ['rules'],
  });
