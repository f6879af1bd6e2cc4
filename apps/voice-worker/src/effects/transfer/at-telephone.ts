import type { Dial } from '../../adapters/telephony/contract';
import type { EffectContext } from '../contract';
import type { Result, TransferEffect } from './result';
import { untilAborted } from './until-aborted';
import { withStaff } from './with-staff';

interface Attempt {
  effect: TransferEffect;
  call: EffectContext;
  signal: AbortSignal;
  /** Whoever answers has to take the call by a key first: a mailbox cannot. */
  accept: boolean;
}

export type Telephone = Dial['to'];

/** Rings a telephone by the hotel's carrier and connects whoever answers. `name`: who that is, for the timeline. */
export async function atTelephone(
  to: Telephone,
  name: string,
  { effect, call, signal, accept }: Attempt,
): Promise<Result> {
  const { key, node, ringSeconds, briefing } = effect;
  const from = call.facts.line?.number ?? null;
  const telephony = await call.services.telephonyOf(call.hotelId, from).catch(() => null);
  if (!telephony) {
    const message =
      'No carrier is connected, so calls cannot be passed on to phone numbers. Connect one under Connections.';
    call.emit({ type: 'fault', code: 'no_carrier', node, message });
    return { outcome: 'failed', why: 'no_carrier' };
  }
  const dialling = telephony.dial({ callId: call.id, role: 'staff', to, from, ringSeconds, signal });
  const dialled = await Promise.race([dialling, untilAborted(signal)]);
  if (dialled === 'cancelled') {
    // whoever answers in this very moment must not be left on a line without anybody
    call.background(dialling.then((late) => late.outcome === 'answered' && late.media.close('caller_left')));
    return { outcome: 'cancelled' };
  }
  if (dialled.outcome !== 'answered') return { outcome: dialled.outcome };
  const leg = { id: `${key}:${to.kind}`, userId: '', userName: name, media: dialled.media };
  const answered = () => call.emit({ type: 'transfer.answered', transfer: key, memberName: name });
  if (accept) return withStaff(leg, { briefing, accept: answered }, call, signal);
  answered();
  return withStaff(leg, { briefing, accept: null }, call, signal);
}
