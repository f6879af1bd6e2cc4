import * as z from 'zod';
import { field } from '../../registry/field';
import { secondsField, spokenText, talkFields, variableField } from '../../registry/talk-fields';
import { DEFAULT_TEXTS } from '../../text/defaults';

export const toolConfig = z.object({
  tool: field(z.string().min(1).max(60).default('check_availability'), {
    label: 'What to do',
    help: 'What the hotel does for the caller.',
    widget: 'tool',
  }),
  /** Field of the tool → template. */
  input: field(z.record(z.string().max(60), z.string().max(5_000)).default({}), {
    label: 'What it needs',
    help: 'Fill in from answers and variables.',
    widget: 'tool_input',
    templates: true,
  }),
  result: variableField('Keep the result in', 'A variable that holds everything that was found.'),
  sayResult: field(z.boolean().default(true), {
    label: 'Say the result',
    help: 'Tells the caller what was found, in one sentence.',
    widget: 'toggle',
  }),
  filler: spokenText(
    DEFAULT_TEXTS.filler,
    'While it takes',
    'Said when it takes longer. Leave empty for nothing.',
    'advanced',
  ),
  fillerAfterSeconds: secondsField(1.5, 0, 10, 'Say that after', 'How long callers wait in silence first.'),
  holdMusic: field(z.boolean().default(false), {
    label: 'Music while it takes',
    help: 'Plays after the sentence above.',
    widget: 'toggle',
    group: 'advanced',
  }),
  timeoutSeconds: secondsField(10, 1, 60, 'Give up after', 'When it takes longer it counts as not worked.'),
  retries: field(z.number().int().min(0).max(3).default(1), {
    label: 'Try again',
    help: 'How often to try again when a system does not answer. Bookings and messages are never tried twice.',
    widget: 'number',
    group: 'advanced',
    min: 0,
    max: 3,
    step: 1,
  }),
  ...talkFields,
});
export type ToolConfig = z.infer<typeof toolConfig>;
