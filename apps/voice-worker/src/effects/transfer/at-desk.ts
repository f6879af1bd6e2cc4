import type { StaffLeg } from '../../call/transfers';
import type { EffectContext } from '../contract';
import type { Result, TransferEffect } from './result';
import { withStaff } from './with-staff';

/** A colleague picked up at their desk page: they hear the briefing, then the caller. */
export async function atDesk(
  leg: StaffLeg,
  effect: TransferEffect,
  call: EffectContext,
  signal: AbortSignal,
): Promise<Result> {
  // from now on nobody else's caller rings here
  const letGo = call.services.desks.hold(call.hotelId, leg.userId);
  try {
    call.emit({ type: 'transfer.answered', transfer: effect.key, memberName: leg.userName });
    return await withStaff(leg, { briefing: effect.briefing, accept: null }, call, signal);
  } finally {
    letGo();
  }
}
