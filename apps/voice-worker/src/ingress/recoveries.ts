import { CallerGone, type Recoveries } from '../call/recovery';
import { answerAnew } from './livekit/answer-anew';
import { rejoin } from './livekit/rejoin';
import { telnyxRecovery } from './telnyx/recovery';

/** One line per way in whose callers wait for a worker to come back to them. */
export const RECOVERIES: Recoveries = [
  {
    transport: 'livekit',
    async recover({ callId }, services) {
      if (!(await rejoin(callId, services))) throw new CallerGone();
      return null;
    },
    begin: answerAnew,
  },
  telnyxRecovery,
];
