import type { TransferWhy } from '@innline/shared';
import type { Services } from '../services';
import type { StaffLeg } from './transfers';

export type Unanswered = 'no_answer' | 'busy' | 'declined' | 'cancelled';
export type DeskAnswer = { leg: StaffLeg } | { outcome: Unanswered; why?: TransferWhy };

/** A page that is being reloaded is gone this long, at most. */
export const RELOAD_MS = 3_000;

/** How often it is looked who has come to a desk, and who has begun to speak with somebody else. */
const LOOK_MS = 500;

/** A request to ring desks. */
export interface DeskRing {
  /** Id of the transfer: what a colleague's page answers. */
  transfer: string;
  hotelId: string;
  callId: string;
  userIds: readonly string[];
  seconds: number;
  signal: AbortSignal;
  /** Whose desks ring from now on, for how long; told whenever it changes. */
  tell(userIds: readonly string[], seconds: number): void;
}

/** Rings several desks at once until one of them answers. */
export function ringTogether(ring: DeskRing, services: Services): Promise<DeskAnswer> {
  const { transfer, hotelId, callId, userIds, seconds, signal } = ring;
  const until = Date.now() + seconds * 1_000;
  const refused = new Set<string>();
  let told: string | null = null;
  let goneSince: number | null = null;
  let round = 0;

  /** Whose desks ring now; why nobody's does, where nobody's does. */
  async function look(): Promise<{ rung: string[]; over: 'busy' | 'declined' | 'nobody_there' | null }> {
    const [present, talking] = await Promise.all([services.desks.present(hotelId), services.desks.talking(hotelId)]);
    const there = userIds.filter((id) => !present || present.has(id));
    const free = there.filter((id) => !talking.has(id));
    const rung = free.filter((id) => !refused.has(id));
    if (rung.length > 0) return { rung, over: null };
    return { rung, over: free.length > 0 ? 'declined' : there.length > 0 ? 'busy' : 'nobody_there' };
  }

  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    let over = false;
    const end = (answer: DeskAnswer) => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      stop();
      signal.removeEventListener('abort', cancelled);
      resolve(answer);
    };
    const cancelled = () => end({ outcome: 'cancelled' });
    const stop = services.transfers.ring(transfer, {
      hotelId,
      callId,
      answered: (leg) => end({ leg }),
      declined: (userId) => {
        refused.add(userId);
        clearTimeout(timer);
        void watch();
      },
    });
    async function watch(): Promise<void> {
      round += 1;
      const mine = round;
      const now = await look();
      // a refusal looks at once; the look before it is outdated
      if (over || mine !== round) return;
      const left = Math.max(0, until - Date.now());
      goneSince = now.over === 'nobody_there' ? (goneSince ?? Date.now()) : null;
      if (goneSince !== null && (told === null || Date.now() - goneSince >= RELOAD_MS))
        return end({ outcome: 'no_answer', why: 'nobody_there' });
      if (now.over && now.over !== 'nobody_there') return end({ outcome: now.over });
      if (left === 0) return end({ outcome: 'no_answer' });
      if (told !== now.rung.join()) ring.tell(now.rung, Math.ceil(left / 1_000));
      told = now.rung.join();
      timer = setTimeout(() => void watch(), Math.min(LOOK_MS, left));
    }
    signal.addEventListener('abort', cancelled, { once: true });
    if (signal.aborted) return cancelled();
    void watch();
  });
}
