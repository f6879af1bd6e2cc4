import { type Doing, times, UNCLEAR, type Way } from '../../registry/way';
import { builtinPhrases } from '../../understand/lexicon';
import type { MenuConfig, MenuOption } from './config';
import { wordsFor } from './phrases';

const KEYS = '123456789*0#';

/** What a caller presses or says for a choice, in the first language it has words in; null: nothing chooses it. */
function chosen(config: MenuConfig, option: MenuOption): Doing[] | null {
  if (option.digit !== null) return [{ press: option.digit }];
  const words = wordsFor(config, option, Object.keys(option.phrases)[0] ?? 'en');
  return words === null ? null : [{ hear: 'prompt' }, { say: words }];
}

const forPerson = (digit: string | null): Doing[] =>
  digit === null
    ? [{ hear: 'prompt' }, { say: builtinPhrases('operator', 'en')[0] ?? 'operator' }]
    : [{ press: digit }];

/** A key that means nothing here; null: all twelve mean something. */
function wrongKey({ options, operatorOn, operatorDigit, repeatOn, repeatDigit }: MenuConfig): string | null {
  const taken = new Set(options.map(({ digit }) => digit));
  if (operatorOn) taken.add(operatorDigit);
  if (repeatOn) taken.add(repeatDigit);
  return [...KEYS].find((key) => !taken.has(key)) ?? null;
}

export function menuWays(config: MenuConfig): Way[] {
  const { options, operatorOn, operatorDigit, tries, timeoutSeconds } = config;
  const wrong = wrongKey(config);
  return [
    ...options.flatMap((option): Way[] => {
      const does = chosen(config, option);
      return does === null ? [] : [{ port: option.id, by: 'choice', does, seconds: 0 }];
    }),
    ...(operatorOn
      ? [
          {
            port: 'operator',
            by: 'choice',
            does: forPerson(operatorDigit),
            seconds: 0,
          } as const,
        ]
      : []),
    { port: 'no_input', by: 'silence', does: times(tries, { silence: 'deadline' }), seconds: tries * timeoutSeconds },
    { port: 'no_match', by: 'unclear', does: times(tries, ...UNCLEAR), seconds: tries },
    ...(wrong === null
      ? []
      : [{ port: 'no_match', by: 'wrong_keys', does: times(tries, { press: wrong }), seconds: tries } as const]),
  ];
}
