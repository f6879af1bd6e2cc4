import { type Doing, times, UNCLEAR, type Way } from '../../registry/way';
import type { CallbackConfig } from './config';

/** Yes, to the number you have, as soon as possible. */
const yes = ({ askWhen }: CallbackConfig): Doing[] => times(askWhen ? 3 : 2, { press: '1' });

export function callbackWays(config: CallbackConfig): Way[] {
  const { tries, timeoutSeconds } = config;
  const done: Doing = { outcome: 'success', output: { callbackId: 'callback', at: 0 } };
  return [
    { port: 'booked', by: 'choice', does: [...yes(config), done, { hear: 'prompt' }], seconds: 0 },
    // whoever gets there has said yes: a silent caller never does
    { port: 'failed', by: 'choice', does: [...yes(config), { fails: 'unavailable' }], seconds: 10 },
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
