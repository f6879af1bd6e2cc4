import * as z from 'zod';
import { close } from '../../registry/decision';
import { defineNode } from '../../registry/define';
import { field } from '../../registry/field';
import { spokenText, talkFields } from '../../registry/talk-fields';
import { DEFAULT_TEXTS } from '../../text/defaults';
import { tellHangup } from './tell';

const config = z.object({
  text: spokenText(
    DEFAULT_TEXTS.farewell,
    'Farewell',
    'The last thing the caller hears. Leave empty to end without a word.',
  ),
  outcome: field(z.string().trim().max(40).nullable().default(null), {
    label: 'How it went',
    help: 'A word for your statistics, e.g. booked or question answered.',
    widget: 'text',
    placeholder: 'booked',
  }),
  reason: field(z.enum(['completed', 'abandoned', 'transferred']).default('completed'), {
    label: 'Counts as',
    help: 'How this ending is counted in Insights.',
    widget: 'select',
    group: 'advanced',
    choices: [
      { value: 'completed', label: 'The caller was helped' },
      { value: 'abandoned', label: 'The caller got nowhere' },
      { value: 'transferred', label: 'Handed to a person' },
    ],
  }),
  voice: talkFields.voice,
});

export const hangupNode = defineNode({
  type: 'hangup',
  label: 'Hang up',
  help: 'Says goodbye and ends the call.',
  icon: 'phone-off',
  category: 'end',
  config,
  ports: () => [],
  reads: ({ text }) => Object.values(text),
  verify: () => ({ speaks: true }),
  tell: tellHangup,
  summary: ({ outcome }) => (outcome === null ? 'Ends the call' : `Ends the call: ${outcome}`),
  enter(ctx) {
    const { reason, outcome, voice } = ctx.config;
    return close(ctx.text(ctx.config.text), reason, outcome, voice);
  },
});
