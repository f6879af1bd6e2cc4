import { languageName } from '@innline/shared';
import { defineNode } from '../../registry/define';
import type { Port } from '../../registry/port';
import { askChoice, askOpening, onEvent, rehearse } from './ask';
import { languageOfNumber } from './by-number';
import { asks, type LanguageConfig, languageConfig } from './config';
import { choose, type LanguageContext, type Memory } from './memory';
import { tellLanguage } from './tell';
import { languageWays } from './ways';

const HOW = { menu: 'The caller chooses', number: 'By the caller’s number', detect: 'By what the caller says' };

const portOf = ({ by }: LanguageConfig, { language, digit }: LanguageConfig['choices'][number]): Port => ({
  id: language,
  label: digit === null || by !== 'menu' ? languageName(language) : `${digit} · ${languageName(language)}`,
  tone: 'option',
  required: true,
});

function enter(ctx: LanguageContext) {
  const { config, call } = ctx;
  if (config.by === 'menu') return askChoice(ctx);
  if (config.by === 'detect') return askOpening(ctx);
  const known = languageOfNumber(call.caller.number, config);
  if (known !== null) return choose(ctx, known);
  return config.otherwise === 'ask' ? askChoice(ctx) : choose(ctx, config.choices[0]!.language);
}

export const languageNode = defineNode({
  type: 'language',
  label: 'Language',
  help: 'Goes on in the caller’s language: chosen, told by the number, or heard.',
  icon: 'languages',
  category: 'talk',
  config: languageConfig,
  ports: (config) => config.choices.map((choice) => portOf(config, choice)),
  reads: (config) => [
    ...(asks(config) ? Object.values(config.prompt) : []),
    ...(config.by === 'detect' ? Object.values(config.opening) : []),
  ],
  verify: (config) => ({
    speaks: asks(config),
    waitsForCaller: asks(config),
    needsCaller: asks(config),
    tries: asks(config) ? config.tries : null,
    silentSeconds: asks(config) ? (config.tries + (config.by === 'detect' ? 1 : 0)) * config.timeoutSeconds : 0,
  }),
  ways: languageWays,
  tell: tellLanguage,
  summary: ({ by, choices }) => `${HOW[by]}: ${choices.map(({ language }) => languageName(language)).join(', ')}`,
  rehearse,
  languages: ({ choices }) => choices.map(({ language }) => language),
  enter,
  on: onEvent,
  resume(ctx) {
    const memory = ctx.memory as Memory | null;
    return memory?.asked === 'choice' ? askChoice(ctx, memory.tries) : enter(ctx);
  },
});
