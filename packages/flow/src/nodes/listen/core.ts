import { defineNode } from '../../registry/define';
import { textIn } from '../../text/localize';
import { conversation } from '../_question/conversation';
import { rehearse } from '../_question/rehearse';
import { listenAsker } from './asker';
import { takesWords } from './by-keys';
import { KIND_LABELS, listenConfig } from './config';
import { tellListen } from './tell';
import { listenWays } from './ways';

export const listenNode = defineNode({
  type: 'listen',
  label: 'Ask',
  help: 'Asks the caller something and keeps the answer.',
  icon: 'ear',
  category: 'talk',
  config: listenConfig,
  storesAnswer: true,
  ports: () => [
    { id: 'heard', label: 'Answered', tone: 'good', required: true },
    { id: 'no_input', label: 'Says nothing', tone: 'bad', required: true },
    { id: 'not_understood', label: 'Not understood', tone: 'bad', required: true },
  ],
  reads: ({ prompt, reprompts }) => [prompt, ...reprompts].flatMap((text) => Object.values(text)),
  writes: ({ variable }) => (variable === null ? [] : [variable]),
  verify: ({ kind, tries, timeoutSeconds }) => ({
    needsWords: takesWords(kind),
    speaks: true,
    waitsForCaller: true,
    needsCaller: true,
    tries,
    silentSeconds: tries * timeoutSeconds,
  }),
  ways: listenWays,
  tell: tellListen,
  summary: ({ prompt, kind }, language) => textIn(prompt, language, 'en') || KIND_LABELS[kind],
  rehearse: (ctx) => rehearse(ctx, listenAsker),
  ...conversation(listenAsker),
});
