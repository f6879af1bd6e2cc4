import { type Doing, times, UNCLEAR, type Way } from '../../registry/way';
import { asks, type LanguageConfig } from './config';

const KEYS = '123456789*0#';

/** Sentences a caller hears before it is their turn. */
const spoken = ({ choices, prompt }: LanguageConfig) =>
  choices.filter(({ language }) => (prompt[language] ?? prompt[language.split('-')[0]!] ?? '').trim() !== '').length;

const unclearTry = (config: LanguageConfig): Doing[] => [
  ...times(Math.max(0, spoken(config) - 1), { hear: 'prompt' }),
  ...UNCLEAR,
];

/** Every language of the choice, and what becomes of callers who never choose. */
function waysOfChoice(config: LanguageConfig): Way[] {
  const { choices, phrases, tries, timeoutSeconds, by } = config;
  const first = choices[0]!.language;
  // what has gone wrong already when the choice is offered
  const before = { silence: [] as Doing[], unclear: [] as Doing[] };
  if (by === 'detect') {
    before.silence.push({ silence: 'deadline' });
    before.unclear.push(...UNCLEAR);
  }
  const wrong = [...KEYS].find((key) => !choices.some(({ digit }) => digit === key));
  return [
    ...choices.map(({ language, digit }): Way => {
      const words = phrases[language]?.[0] ?? phrases[language.split('-')[0]!]?.[0];
      const does: Doing[] = digit !== null ? [{ press: digit }] : [{ say: words ?? language, by: 'typed' }];
      return { port: language, by: 'choice', does, seconds: 0 };
    }),
    {
      port: first,
      by: 'silence',
      does: [...before.silence, ...times(tries, { silence: 'deadline' })],
      seconds: (tries + before.silence.length) * timeoutSeconds,
    },
    { port: first, by: 'unclear', does: [...before.unclear, ...times(tries, ...unclearTry(config))], seconds: tries },
    ...(wrong
      ? [
          {
            port: first,
            by: 'wrong_keys',
            does: times(tries + (by === 'detect' ? 1 : 0), { press: wrong }),
            seconds: tries,
          } as const,
        ]
      : []),
  ];
}

export function languageWays(config: LanguageConfig): Way[] {
  const { by, choices, rules, otherwise } = config;
  const byNumber = choices
    .filter(({ language }, i) => rules.some((rule) => rule.language === language) || (i === 0 && otherwise === 'first'))
    .map(({ language }): Way => ({ port: language, by: 'value', does: [], seconds: 0 }));
  return [...(by === 'number' ? byNumber : []), ...(asks(config) ? waysOfChoice(config) : [])];
}
