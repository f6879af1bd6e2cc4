import type { CallFacts } from '../../model';
import type { Example } from '../example/example';
import type { Action } from '../example/perform';

/** Speaks with everybody in their own language. */
export const INTERNATIONAL: Example['flow'] = {
  languages: ['en', 'es', 'de'],
  nodes: [
    { id: 'start', type: 'trigger' },
    {
      id: 'country',
      type: 'language',
      config: {
        by: 'number',
        choices: [
          { language: 'en', digit: '1' },
          { language: 'es', digit: '2' },
          { language: 'de', digit: '3' },
        ],
        rules: [
          { prefix: '+34', language: 'es' },
          { prefix: '+49', language: 'de' },
        ],
        prompt: {
          en: 'For English, press 1.',
          es: 'Para español, pulse 2.',
          de: 'Für Deutsch drücken Sie die 3.',
        },
      },
    },
    {
      id: 'wish',
      type: 'listen',
      config: { prompt: { en: 'What can I do for you?', es: '¿Qué desea?', de: 'Was kann ich für Sie tun?' } },
    },
    { id: 'bye', type: 'hangup' },
  ],
  edges: [
    'start.start > country',
    'country.en > wish',
    'country.es > wish',
    'country.de > wish',
    'wish.heard > bye',
    'wish.no_input > bye',
    'wish.not_understood > bye',
  ],
};

const from = (number: string | null): Partial<CallFacts> => ({ caller: { number, name: null, previousCalls: 0 } });
const hear: Action = { hear: 'prompt' };

export const INTERNATIONAL_CALLS: Record<string, { facts?: Partial<CallFacts>; actions: Action[] }> = {
  'calls-from-germany': { facts: from('+4930123456'), actions: [hear, { say: 'ein Zimmer bitte' }, hear] },
  'hides-the-number-and-chooses': {
    facts: from(null),
    actions: [hear, { press: '2' }, { say: 'quiero una mesa' }, hear],
  },
  'hides-the-number-and-says-the-language': {
    facts: from(null),
    actions: [hear, hear, hear, { say: 'deutsch' }, hear, { leaves: 'caller' }],
  },
  'never-chooses-a-language': {
    facts: from('+390612345'),
    actions: Array.from({ length: 10 }, (): Action => ({ silence: 'deadline' })),
  },
};
