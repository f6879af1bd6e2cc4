import * as z from 'zod';
import { field } from '../../registry/field';
import { LocalizedPhrases, recordingField, spokenText } from '../../registry/talk-fields';
import { DEFAULT_TEXTS } from '../../text/defaults';
import { confirmField, questionFields, sureField } from '../_question/fields';

/** Port names of a menu that no option may take. */
const RESERVED = ['no_input', 'no_match', 'operator', 'repeat'];

const Digit = z.string().regex(/^[0-9*#]$/, 'one key: 0 to 9, * or #');

export const MenuOption = z.object({
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,40}$/, 'letters, digits, - and _')
    .refine((id) => !RESERVED.includes(id), 'this name is taken'),
  label: field(z.string().trim().min(1).max(60), {
    label: 'Name',
    help: 'What you call this choice; shown on the canvas.',
    widget: 'text',
  }),
  digit: field(Digit.nullable().default(null), {
    label: 'Key',
    help: 'The key callers press for it.',
    widget: 'digit',
  }),
  phrases: field(LocalizedPhrases.default({}), {
    label: 'Words',
    help: 'What callers may say for it. The name is understood in any case.',
    widget: 'localized_phrases',
  }),
});
export type MenuOption = z.infer<typeof MenuOption>;

const DRAFT_OPTIONS: MenuOption[] = [
  {
    id: 'option_1',
    label: 'Reservations',
    digit: '1',
    phrases: { en: ['reservations', 'book a room'], es: ['reservas', 'reservar una habitación'] },
  },
  {
    id: 'option_2',
    label: 'Front desk',
    digit: '2',
    phrases: { en: ['front desk', 'reception'], es: ['recepción'] },
  },
];

export const menuConfig = z
  .object({
    prompt: spokenText(DEFAULT_TEXTS.menu, 'Question', 'Name the choices and their keys, at most five.'),
    audio: recordingField(
      'The question in this recording, for callers of its language. The text above is said to others, where it cannot be played, to whoever has to press keys, and when asking again.',
    ),
    options: field(z.array(MenuOption).min(1).max(12).default(DRAFT_OPTIONS), {
      label: 'Choices',
      help: 'Each choice has its own way out.',
      widget: 'options',
    }),
    operatorOn: field(z.boolean().default(true), {
      label: 'A person on request',
      help: 'Callers who ask for a person, or press the key for it, leave by a way of their own.',
      widget: 'toggle',
    }),
    operatorDigit: field(Digit.nullable().default('0'), {
      label: 'Key for a person',
      help: 'Most callers try 0.',
      widget: 'digit',
      group: 'advanced',
      when: { field: 'operatorOn', is: [true] },
    }),
    repeatOn: field(z.boolean().default(true), {
      label: 'Repeat on request',
      help: 'Callers may ask to hear the choices again.',
      widget: 'toggle',
      group: 'advanced',
    }),
    repeatDigit: field(Digit.nullable().default('*'), {
      label: 'Key for repeating',
      help: 'Press it to hear the choices again.',
      widget: 'digit',
      group: 'advanced',
      when: { field: 'repeatOn', is: [true] },
    }),
    confirmLowConfidence: confirmField(false),
    sureAbove: sureField(0.5),
    ...questionFields,
  })
  .superRefine(({ options, operatorOn, operatorDigit, repeatOn, repeatDigit }, check) => {
    const ids = new Set<string>();
    const digits = new Set<string>();
    if (operatorOn && operatorDigit !== null) digits.add(operatorDigit);
    if (repeatOn && repeatDigit !== null) digits.add(repeatDigit);
    options.forEach(({ id, digit }, index) => {
      if (ids.has(id))
        check.addIssue({ code: 'custom', message: `two choices are called ${id}`, path: ['options', index, 'id'] });
      if (digit !== null && digits.has(digit)) {
        check.addIssue({
          code: 'custom',
          message: `the key ${digit} is used twice`,
          path: ['options', index, 'digit'],
        });
      }
      ids.add(id);
      if (digit !== null) digits.add(digit);
    });
  });
export type MenuConfig = z.infer<typeof menuConfig>;
