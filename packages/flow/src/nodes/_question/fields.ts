import * as z from 'zod';
import { field } from '../../registry/field';
import { secondsField, spokenTexts, talkFields } from '../../registry/talk-fields';

/** Fields of everything that asks. */
export const questionFields = {
  reprompts: spokenTexts(
    'When asking again',
    'What callers hear at the second try, the third, and so on. Left empty, the question is repeated.',
  ),
  tries: field(z.number().int().min(1).max(6).default(3), {
    label: 'Tries',
    help: 'How often callers are asked, the first time included.',
    widget: 'number',
    min: 1,
    max: 6,
    step: 1,
  }),
  timeoutSeconds: secondsField(5, 1, 30, 'Wait for an answer', 'Silence after the question before it is asked again.'),
  keySeconds: secondsField(
    3,
    1,
    10,
    'Wait for the next key',
    'Pause after a key before the answer counts as complete.',
  ),
  ...talkFields,
};

export function confirmField(initial: boolean) {
  return field(z.boolean().default(initial), {
    label: 'Make sure when unsure',
    help: 'When we are not certain what was said, we read it back and ask whether it is right.',
    widget: 'toggle',
    group: 'advanced',
  });
}

export function sureField(initial: number) {
  return field(z.number().min(0).max(1).default(initial), {
    label: 'How sure we must be',
    help: 'From 0 to 1. Higher asks more often, lower makes more mistakes.',
    widget: 'number',
    group: 'advanced',
    min: 0,
    max: 1,
    step: 0.05,
  });
}
