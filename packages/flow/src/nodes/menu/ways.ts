import { type Doing, times, UNCLEAR, type Way } from '../../registry/way';
import { listIn } from '../../text/localize';
import { builtinPhrases } from '../../understand/lexicon';
import type { MenuConfig, MenuOption } from './config';

const KEYS = '123456789*0#';

/** The first thing a caller would say for a choice, in the first language there is. */
function said({ phrases, label }: MenuOption): string {
  const [language] = Object.keys(phrases);
  return (language ? listIn(phrases, language, language)[0] : undefined) ?? label;
}

const chosen = (digit: string | null, words: string): Doing[] =>
  digit === null ? [{ hear: 'prompt' }, { say: words }] : [{ press: digit }];

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
    ...options.map(
      (option): Way => ({ port: option.id, by: 'choice', does: chosen(option.digit, said(option)), seconds: 0 }),
    ),
    ...(operatorOn
      ? [
          {
            port: 'operator',
            by: 'choice',
            does: chosen(operatorDigit, builtinPhrases('operator', 'en')[0] ?? 'operator'),
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
