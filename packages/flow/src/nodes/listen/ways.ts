import { type Doing, times, UNCLEAR, type Way } from '../../registry/way';
import type { AnswerKind, ListenConfig } from './config';
import { mostKeys } from './expectation';

/** What a caller who does what is asked keys or says, per kind. */
function answer({ kind, minDigits, maxDigits, min, max }: ListenConfig): Doing {
  const digits = '1234567890'.repeat(4).slice(0, Math.max(minDigits, Math.min(4, maxDigits)));
  const number = String(Math.trunc(Math.max(min ?? 2, Math.min(max ?? 2, 2))));
  const said: Record<AnswerKind, Doing> = {
    free: { say: 'I would like some help' },
    name: { say: 'Anna Lindberg' },
    date: { press: '24122030' },
    time: { press: '1930' },
    number: { press: `${number}#` },
    digits: { press: `${digits}#`.slice(0, maxDigits === digits.length ? maxDigits : undefined) },
    phone: { press: '0034971123456#' },
    yes_no: { press: '1' },
    words_or_keys: { say: 'I would like some help' },
  };
  return said[kind];
}

/** A key or two that are no answer; null: keys mean nothing here, so whoever presses them counts as silent. */
function wrong(config: ListenConfig): Doing | null {
  if (mostKeys(config) === null) return null;
  return { press: config.kind === 'yes_no' ? '9' : '#' };
}

export function listenWays(config: ListenConfig): Way[] {
  const { tries, timeoutSeconds, kind } = config;
  const key = wrong(config);
  const silence = { does: times(tries, { silence: 'deadline' } as const), seconds: tries * timeoutSeconds };
  const spoken = kind === 'free' || kind === 'name' || kind === 'words_or_keys';
  return [
    {
      port: 'heard',
      by: 'choice',
      does: [...(spoken ? [{ hear: 'prompt' } as const] : []), answer(config)],
      seconds: 0,
    },
    { port: 'no_input', by: 'silence', ...silence },
    { port: 'not_understood', by: 'unclear', does: times(tries, ...UNCLEAR), seconds: tries },
    key === null
      ? { port: 'no_input', by: 'wrong_keys', ...silence }
      : { port: 'not_understood', by: 'wrong_keys', does: times(tries, key), seconds: tries },
  ];
}
