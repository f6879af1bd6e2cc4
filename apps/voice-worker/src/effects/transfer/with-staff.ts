import type { Party } from '../../call/parties';
import type { StaffLeg } from '../../call/transfers';
import { Player } from '../../media/player';
import type { EffectContext } from '../contract';
import { brief, untilAccepted } from './brief';
import type { Result } from './result';
import { untilAborted } from './until-aborted';

interface Handover {
  /** Spoken to whoever answered before they hear the caller; null: nothing. */
  briefing: string | null;
  /** Set: a key takes the call, and this tells that it was taken. */
  accept: (() => void) | null;
}

/** Somebody answered: briefs them, lets both talk until one leaves, and closes the leg whatever happens. */
export async function withStaff(
  leg: StaffLeg,
  { briefing, accept }: Handover,
  call: EffectContext,
  signal: AbortSignal,
): Promise<Result> {
  const { services, hotelId } = call;
  const party: Party = { ...leg, kind: 'staff', player: new Player(leg.media, services.ticker) };
  let onKey: (digit: string) => void = () => {};
  const gone = new Promise<'gone'>((resolve) => {
    leg.media.handle({
      frame: (pcm) => call.parties.fromParty(leg.id, pcm),
      digit: (digit) => onKey(digit),
      text() {},
      mark: (name) => party.player.marked(name),
      closed: () => resolve('gone'),
    });
  });
  const stopped = untilAborted(signal);
  noteLeg(leg, call);
  let result: Result = { outcome: 'cancelled' };
  try {
    const ready = accept
      ? untilAccepted(briefing, party, call, (listener) => {
          onKey = listener;
        })
      : brief(briefing, party, call).then(() => 'accepted' as const);
    const handed = await Promise.race([ready, gone, stopped]);
    if (handed === 'gone' || handed === 'declined') result = { outcome: 'declined' };
    else if (handed === 'nobody') result = { outcome: 'no_answer', why: 'not_accepted' };
    else if (handed === 'accepted' && !signal.aborted) {
      accept?.();
      result = await talk(party, call, gone, stopped);
    }
  } finally {
    onKey = () => {};
    call.parties.leave(leg.id);
    party.player.close();
    leg.media.close(result.outcome === 'cancelled' ? 'caller_left' : result.outcome);
    call.background(services.data.legClosed({ hotelId, id: leg.id, at: Date.now() }).catch(() => {}));
  }
  return result;
}

/** Both talk until the colleague leaves, or the flow or the caller ends it. */
async function talk(party: Party, call: EffectContext, gone: Promise<'gone'>, stopped: Promise<'cancelled'>) {
  call.player.setMusic(null);
  party.player.stop();
  call.parties.bridge(party);
  const over = await Promise.race([gone, stopped]);
  return { outcome: over === 'gone' ? ('completed' as const) : ('cancelled' as const) };
}

function noteLeg({ id, media, userId, userName }: StaffLeg, call: EffectContext): void {
  const { transport } = media;
  const leg = { id, hotelId: call.hotelId, callId: call.id, kind: 'staff' as const, transport, at: Date.now() };
  call.background(call.services.data.legOpened({ ...leg, userId: userId || null, userName }).catch(() => {}));
}
