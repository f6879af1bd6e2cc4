import * as z from 'zod';
import { field } from '../../registry/field';
import { spokenText, talkFields } from '../../registry/talk-fields';
import { DEFAULT_TEXTS } from '../../text/defaults';

export const transferConfig = z.object({
  to: field(z.enum(['department', 'number', 'sip']).default('department'), {
    label: 'Where to',
    help: 'A department rings the desk of its people and then its phone.',
    widget: 'select',
    choices: [
      { value: 'department', label: 'A department' },
      { value: 'number', label: 'A phone number' },
      { value: 'sip', label: 'A SIP address' },
    ],
  }),
  departmentId: field(z.string().max(64).nullable().default(null), {
    label: 'Department',
    help: 'Who answers.',
    widget: 'department',
    when: { field: 'to', is: ['department'] },
  }),
  number: field(z.string().max(200).default(''), {
    label: 'Phone number',
    help: 'With country code, such as +34 911 234 567.',
    widget: 'phone',
    templates: true,
    when: { field: 'to', is: ['number'] },
  }),
  extension: field(
    z
      .string()
      .trim()
      .max(20)
      .regex(/^[0-9*#,]*$/, 'digits, * and #, with a comma for a pause')
      .default(''),
    {
      label: 'Extension',
      help: 'Keys pressed as soon as the number answers, such as 123. A comma waits a second.',
      widget: 'text',
      group: 'advanced',
      when: { field: 'to', is: ['number'] },
    },
  ),
  address: field(z.string().max(200).default(''), {
    label: 'SIP address',
    help: 'Such as sip:desk@pbx.example.com.',
    widget: 'template',
    templates: true,
    when: { field: 'to', is: ['sip'] },
  }),
  handOver: field(z.boolean().default(false), {
    label: 'Hand the call over',
    help: 'The carrier connects the caller and we are out of it: no briefing, no recording, no way back after the talk. Callers from a page are connected through us.',
    widget: 'toggle',
    when: { field: 'to', is: ['number', 'sip'] },
  }),
  announcement: spokenText(
    DEFAULT_TEXTS.transfer,
    'Before connecting',
    'What callers hear first. Leave empty for nothing.',
  ),
  briefing: spokenText(
    {},
    'Told to your colleague',
    'Said to whoever answers before the caller is connected. Leave empty to connect at once. Not said where the call is handed over.',
    'advanced',
  ),
  ringSeconds: field(z.number().int().min(5).max(120).default(25), {
    label: 'Let it ring',
    help: 'After this long nobody has answered.',
    widget: 'seconds',
    min: 5,
    max: 120,
    step: 1,
  }),
  holdMusic: field(z.boolean().default(true), {
    label: 'Music while it rings',
    help: 'Otherwise callers hear the ringing.',
    widget: 'toggle',
    group: 'advanced',
  }),
  ...talkFields,
});
export type TransferConfig = z.infer<typeof transferConfig>;

/** Whether the carrier takes the caller for good. A department's desks are pages, which no carrier can ring. */
export const handsOver = ({ to, handOver }: Pick<TransferConfig, 'to' | 'handOver'>): boolean =>
  handOver && to !== 'department';
