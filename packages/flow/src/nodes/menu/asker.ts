import type { NodeContext } from '../../registry/context';
import { leave } from '../../registry/decision';
import { builtinPhrases } from '../../understand/lexicon';
import { matchPhrases } from '../../understand/match-phrases';
import type { Asker, Reading } from '../_question/question';
import { menuByKeys } from './by-keys';
import type { MenuConfig } from './config';
import { OPERATOR, phrasesOf, REPEAT } from './phrases';

const phrases = ({ config, language, defaultLanguage }: NodeContext<MenuConfig>) =>
  phrasesOf(config, language, defaultLanguage);

export const menuAsker: Asker<MenuConfig> = {
  missed: 'no_match',
  listen: (ctx) => ({
    expect: [{ kind: 'phrases', options: phrases(ctx) }],
    digits: true,
    speech: true,
    endpointMs: 600,
  }),
  hear(ctx, said, heard, by) {
    const match = matchPhrases(said, phrases(ctx), ctx.language);
    if (match === null) return null;
    const confidence = Math.min(match.confidence, heard);
    if (match.id === REPEAT) return confidence >= ctx.config.sureAbove ? 'repeat' : null;
    return { value: match.id === OPERATOR ? 'operator' : match.id, said, confidence, by };
  },
  keys({ config }, digit) {
    const by = 'digit' as const;
    const chosen = config.options.find((option) => option.digit === digit);
    if (chosen) return { value: chosen.id, said: digit, confidence: 1, by };
    if (config.operatorOn && config.operatorDigit === digit)
      return { value: 'operator', said: digit, confidence: 1, by };
    return config.repeatOn && config.repeatDigit === digit ? 'repeat' : null;
  },
  byKeys: menuByKeys,
  sureAbove: ({ sureAbove }) => sureAbove,
  speak(ctx, { value }) {
    if (value === 'operator') return builtinPhrases('operator', ctx.language)[0] ?? 'operator';
    return phrases(ctx).find(({ id }) => id === value)?.phrases[0] ?? String(value);
  },
  answers: ({ config }) =>
    [...config.options.map(({ id }) => id), ...(config.operatorOn ? ['operator'] : [])].map((value) => {
      return { value, said: '', confidence: 1, by: 'speech' };
    }),
  accept(ctx, { value, by, said, confidence }: Reading) {
    const port = String(value);
    ctx.trace({
      type: 'choice.made',
      node: ctx.node.id,
      port,
      by: by === 'digit' ? 'digit' : 'speech',
      said,
      confidence,
    });
    return leave(port);
  },
};
