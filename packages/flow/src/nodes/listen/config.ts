import * as z from 'zod';
import { field } from '../../registry/field';
import { spokenText, variableField } from '../../registry/talk-fields';
import { DEFAULT_TEXTS } from '../../text/defaults';
import { confirmField, questionFields, sureField } from '../_question/fields';

export const ANSWER_KINDS = [
  'free',
  'name',
  'date',
  'time',
  'number',
  'digits',
  'phone',
  'yes_no',
  'words_or_keys',
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export const KIND_LABELS: Record<AnswerKind, string> = {
  free: 'Anything, in their own words',
  name: 'A name',
  date: 'A date',
  time: 'A time of day',
  number: 'A number',
  digits: 'Digits, such as a room or booking number',
  phone: 'A phone number',
  yes_no: 'Yes or no',
  words_or_keys: 'Anything, in words or by keys',
};

const bound = (label: string, help: string, kind: AnswerKind) =>
  field(z.number().nullable().default(null), { label, help, widget: 'number', when: { field: 'kind', is: [kind] } });

const length = (initial: number, label: string, help: string) =>
  field(z.number().int().min(1).max(40).default(initial), {
    label,
    help,
    widget: 'number',
    min: 1,
    max: 40,
    step: 1,
    when: { field: 'kind', is: ['digits', 'words_or_keys'] },
  });

export const listenConfig = z
  .object({
    prompt: spokenText(DEFAULT_TEXTS.question, 'Question', 'What callers hear. Leave empty to listen at once.'),
    kind: field(z.enum(ANSWER_KINDS).default('free'), {
      label: 'What is asked for',
      help: 'We read the answer as this, by voice and by keys.',
      widget: 'select',
      choices: ANSWER_KINDS.map((value) => ({ value, label: KIND_LABELS[value] })),
    }),
    minDigits: length(1, 'Fewest digits', 'Shorter answers are asked for again.'),
    maxDigits: length(10, 'Most digits', 'After so many keys the answer is complete without #.'),
    min: bound('Smallest number', 'Smaller numbers are asked for again.', 'number'),
    max: bound('Largest number', 'Larger numbers are asked for again.', 'number'),
    variable: variableField(
      'Keep in variable',
      'The answer is kept by the name of this step; a variable can have it too.',
    ),
    sensitive: field(z.boolean().default(false), {
      label: 'Private',
      help: 'The answer is masked on screens and in logs.',
      widget: 'toggle',
      group: 'advanced',
    }),
    confirmLowConfidence: confirmField(true),
    sureAbove: sureField(0.7),
    ...questionFields,
  })
  .refine(({ minDigits, maxDigits }) => minDigits <= maxDigits, {
    message: 'the fewest digits cannot be more than the most',
    path: ['minDigits'],
  })
  .refine(({ min, max }) => min === null || max === null || min <= max, {
    message: 'the smallest number cannot be above the largest',
    path: ['min'],
  });
export type ListenConfig = z.infer<typeof listenConfig>;
