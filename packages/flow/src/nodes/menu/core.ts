import { defineNode } from '../../registry/define';
import type { Port } from '../../registry/port';
import { conversation } from '../_question/conversation';
import { rehearse } from '../_question/rehearse';
import { menuAsker } from './asker';
import { menuConfig } from './config';
import { tellMenu } from './tell';
import { menuWays } from './ways';

const OPERATOR: Port = { id: 'operator', label: 'Wants a person', tone: 'neutral', required: true };

export const menuNode = defineNode({
  type: 'menu',
  label: 'Menu',
  help: 'Offers choices by voice and by keys.',
  icon: 'list',
  category: 'talk',
  config: menuConfig,
  ports: ({ options, operatorOn }) => [
    ...options.map(({ id, label, digit }): Port => {
      return { id, label: digit === null ? label : `${digit} · ${label}`, tone: 'option', required: true };
    }),
    ...(operatorOn ? [OPERATOR] : []),
    { id: 'no_input', label: 'Says nothing', tone: 'bad', required: true },
    { id: 'no_match', label: 'Not understood', tone: 'bad', required: true },
  ],
  reads: ({ prompt, reprompts }) => [prompt, ...reprompts].flatMap((text) => Object.values(text)),
  verify: ({ options, operatorOn, operatorDigit, tries, timeoutSeconds }) => ({
    needsWords: options.every(({ digit }) => digit === null) && !(operatorOn && operatorDigit !== null),
    speaks: true,
    waitsForCaller: true,
    needsCaller: true,
    tries,
    silentSeconds: tries * timeoutSeconds,
  }),
  ways: menuWays,
  tell: tellMenu,
  summary: ({ options }) =>
    options.map(({ label, digit }) => (digit === null ? label : `${digit} ${label}`)).join(', '),
  rehearse: (ctx) => rehearse(ctx, menuAsker),
  ...conversation(menuAsker),
});
