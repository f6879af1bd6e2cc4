import type { Account } from '../../../data/accounts';
import type { WorkerEnv } from '../../../env';
import type { Dial } from '../contract';
import { callUrl, TWILIO_PATHS, type TwilioCallRef } from './addresses';
import { twilioRest } from './rest';
import { dialOnward } from './twiml';

/**
 * Gives a live call other orders: it leaves our stream and rings somebody. `ref`: the leg that is rung.
 * @throws AppError when Twilio refuses; the call goes on as it was
 */
export async function handOver(
  sid: string,
  o: { to: Dial['to']; ringSeconds: number; ref: TwilioCallRef },
  account: Account<'twilio'>,
  env: WorkerEnv,
): Promise<void> {
  const { to, ringSeconds, ref } = o;
  const [status, next] = [callUrl(TWILIO_PATHS.status, ref, env), callUrl(TWILIO_PATHS.handOver, ref, env)];
  await twilioRest(account, env).post(`/Calls/${sid}.json`, { Twiml: dialOnward({ to, ringSeconds, status, next }) });
}
