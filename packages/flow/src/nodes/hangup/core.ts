import * as z from 'zod';
import { back, close } from '../../registry/decision';
import { defineNode } from '../../registry/define';
import { field } from '../../registry/field';
import { spokenText, talkFields } from '../../registry/talk-fields';
import { endOf } from '../../subflows/end-of';
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
  inside: field(z.enum(['comes_back', 'ends_call']).default('comes_back'), {
    label: 'When another flow uses this one',
    help: 'It goes on there without a word, by a way out named after how it went; or the call ends here all the same.',
    widget: 'select',
    group: 'advanced',
    choices: [
      { value: 'comes_back', label: 'Go back to that flow' },
      { value: 'ends_call', label: 'End the call' },
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
  rehearse: (ctx) => ctx.say(ctx.text(ctx.config.text), { voice: ctx.config.voice }),
  enter(ctx) {
    const { reason, outcome, voice, inside } = ctx.config;
    if (ctx.inside && inside === 'comes_back') return back(endOf(outcome));
    return close(ctx.text(ctx.config.text), reason, outcome, voice);
  },
});
