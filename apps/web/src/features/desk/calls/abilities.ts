import type { LiveCall } from './live-call';

/** What somebody can do with a call as it stands. */
export interface Abilities {
  /** A sentence by the hotel's voice. */
  say: boolean;
  /** A sentence to the colleague who has the caller. */
  whisper: boolean;
  hold: boolean;
  resume: boolean;
  takeover: boolean;
  transfer: boolean;
  end: boolean;
}

/**
 * The worker decides again; this keeps buttons from offering what it would refuse.
 * @param mine the caller is connected to this very desk
 */
export function abilitiesOf({ state, staffName }: Pick<LiveCall, 'state' | 'staffName'>, mine: boolean): Abilities {
  const withStaff = state === 'with staff' || (state === 'on hold' && staffName !== null);
  const alone = state === 'live' || (state === 'on hold' && staffName === null);
  return {
    say: alone,
    whisper: withStaff && !mine,
    hold: state === 'live' || (state === 'with staff' && mine),
    resume: state === 'on hold' && (staffName === null || mine),
    takeover: alone || state === 'transferring',
    transfer: alone || (withStaff && mine),
    end: state !== 'ended',
  };
}
