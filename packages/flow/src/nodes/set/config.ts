import * as z from 'zod';
import { LanguageCode } from '../../model';
import { field } from '../../registry/field';
import { VARIABLE_NAME } from '../../registry/talk-fields';

export const ACTIONS = ['set', 'append', 'increment', 'clear'] as const;

export const Assignment = z.object({
  variable: field(VARIABLE_NAME, { label: 'Variable', help: 'Which variable changes.', widget: 'variable' }),
  action: field(z.enum(ACTIONS).default('set'), {
    label: 'What to do',
    help: 'Give it a value, add to it, or empty it.',
    widget: 'select',
    choices: [
      { value: 'set', label: 'is' },
      { value: 'append', label: 'add at the end' },
      { value: 'increment', label: 'count up by' },
      { value: 'clear', label: 'empty it' },
    ],
  }),
  value: field(z.string().max(2_000).default(''), {
    label: 'Value',
    help: 'A text, a number, or what somebody said.',
    widget: 'template',
    templates: true,
    when: { field: 'action', is: ['set', 'append', 'increment'] },
  }),
});
export type Assignment = z.infer<typeof Assignment>;

export const setConfig = z.object({
  assignments: field(z.array(Assignment).max(50).default([]), {
    label: 'Variables',
    help: 'Done from top to bottom.',
    widget: 'assignments',
  }),
  language: field(LanguageCode.nullable().default(null), {
    label: 'Go on in',
    help: 'From here on callers hear, and may speak, this language.',
    widget: 'language',
  }),
});
