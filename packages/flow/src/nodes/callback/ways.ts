import { type Doing, times, UNCLEAR, type Way } from '../../registry/way';
import type { CallbackConfig } from './config';

/** Yes, to the number you have or to this one, as soon as possible. */
const yes = ({ askWhen }: CallbackConfig, number: Way['number']): Doing[] => [
  { press: '1' },
  { press: number === 'shown' ? '1' : '0034971123456#' },
  ...times(askWhen ? 1 : 0, { press: '1' }),
];

export function callbackWays(config: CallbackConfig): Way[] {
  const { tries, timeoutSeconds } = config;
  const done: Doing = { outcome: 'success', output: { callbackId: 'callback', at: 0 } };
  return [
    ...(['shown', 'hidden'] as const).flatMap((number): Way[] => [
      { port: 'booked', by: 'choice', number, does: [...yes(config, number), done, { hear: 'prompt' }], seconds: 0 },
      // whoever gets there has said yes: a silent caller never does
      { port: 'failed', by: 'choice', number, does: [...yes(config, number), { fails: 'unavailable' }], seconds: 10 },
    ]),
    { port: 'declined', by: 'choice', does: [{ press: '2' }], seconds: 0 },
    {
      port: 'declined',
      by: 'silence',
      does: times(tries, { silence: 'deadline' }),
      seconds: tries * timeoutSeconds,
    },
    { port: 'declined', by: 'unclear', does: times(tries, ...UNCLEAR), seconds: tries },
    { port: 'declined', by: 'wrong_keys', does: times(tries, { press: '9' }), seconds: tries },
  ];
}
