import * as z from 'zod';
import { field } from '../../registry/field';
import { spokenText, talkFields } from '../../registry/talk-fields';
import { questionFields } from '../_question/fields';
import { CALLBACK_TEXTS } from './texts';

const { reprompts: _, ...asking } = questionFields;

export const callbackConfig = z.object({
  offer: spokenText(CALLBACK_TEXTS.offer, 'Offer', 'Answered with yes or no, by voice or with 1 and 2.'),
  departmentId: field(z.string().max(64).nullable().default(null), {
    label: 'Who calls back',
    help: 'Calls are promised in the opening hours of this department.',
    widget: 'department',
  }),
  reason: field(z.string().max(300).default(''), {
    label: 'About',
    help: 'Told to whoever calls back, for example an answer the caller gave.',
    widget: 'template',
    templates: true,
  }),
  askWhen: field(z.boolean().default(true), {
    label: 'Callers choose when',
    help: 'They choose among the next times you are open. Otherwise the call is promised for the next moment you are there.',
    widget: 'toggle',
  }),
  windows: field(z.number().int().min(1).max(4).default(2), {
    label: 'Times to choose from',
    help: 'Offered beside “as soon as possible”.',
    widget: 'number',
    group: 'advanced',
    min: 1,
    max: 4,
    step: 1,
    when: { field: 'askWhen', is: [true] },
  }),
  windowHours: field(z.number().int().min(1).max(6).default(2), {
    label: 'Hours in each',
    help: 'How long a time to choose is.',
    widget: 'number',
    group: 'advanced',
    min: 1,
    max: 6,
    step: 1,
    when: { field: 'askWhen', is: [true] },
  }),
  sayResult: field(z.boolean().default(true), {
    label: 'Say the promise',
    help: 'Tells the caller when we call back.',
    widget: 'toggle',
    group: 'advanced',
  }),
  ...asking,
  voice: talkFields.voice,
});
export type CallbackConfig = z.infer<typeof callbackConfig>;
