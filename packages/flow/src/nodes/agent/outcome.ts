import * as z from 'zod';
import { field } from '../../registry/field';
import { VARIABLE_NAME } from '../../registry/talk-fields';

/** Port names of the agent itself. */
const RESERVED = ['wants_human', 'limit', 'failed'];

export const DETAIL_KINDS = ['text', 'number', 'date', 'time', 'phone', 'yes_no'] as const;
export type DetailKind = (typeof DETAIL_KINDS)[number];

const KIND_LABELS: Record<DetailKind, string> = {
  text: 'Words',
  number: 'A number',
  date: 'A date',
  time: 'A time of day',
  phone: 'A phone number',
  yes_no: 'Yes or no',
};

/** Something to be found out before an outcome counts, kept in a variable. */
export const AgentDetail = z.object({
  variable: field(VARIABLE_NAME, {
    label: 'Keep in variable',
    help: 'Later steps read it by this name.',
    widget: 'variable',
  }),
  help: field(z.string().max(300).default(''), {
    label: 'What it is',
    help: 'In plain words, e.g. the day of arrival.',
    widget: 'text',
  }),
  kind: field(z.enum(DETAIL_KINDS).default('text'), {
    label: 'Kind',
    help: 'An answer of another kind is asked for again.',
    widget: 'select',
    choices: DETAIL_KINDS.map((value) => ({ value, label: KIND_LABELS[value] })),
  }),
  required: field(z.boolean().default(true), {
    label: 'Must be known',
    help: 'Without it the conversation is not over.',
    widget: 'toggle',
  }),
});
export type AgentDetail = z.infer<typeof AgentDetail>;

/** A way the conversation may end well: a port of the node, and all the model can ever claim to have reached. */
export const AgentOutcome = z.object({
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,40}$/, 'letters, digits, - and _')
    .refine((id) => !RESERVED.includes(id), 'this name is taken'),
  label: field(z.string().trim().min(1).max(60), {
    label: 'Name',
    help: 'What you call this ending; shown on the canvas.',
    widget: 'text',
  }),
  when: field(z.string().max(500).default(''), {
    label: 'When',
    help: 'Tells the model when the conversation has ended this way.',
    widget: 'long_text',
  }),
  details: field(z.array(AgentDetail).max(12).default([]), {
    label: 'Details',
    help: 'What must be found out.',
    widget: 'options',
  }),
});
export type AgentOutcome = z.infer<typeof AgentOutcome>;
