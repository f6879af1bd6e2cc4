import type { Desk } from '../data/contract';
import type { Services } from '../services';
import { type DeskAnswer, type DeskRing, RELOAD_MS, ringTogether, type Unanswered } from './ring-together';

const LOOK_MS = 250;

/** Waits a moment for somebody to be at a desk page. */
async function somebodyThere(ring: DeskRing, { desks }: Services): Promise<boolean> {
  const until = Date.now() + RELOAD_MS;
  for (;;) {
    const present = await desks.present(ring.hotelId);
    if (!present || ring.userIds.some((id) => present.has(id))) return true;
    if (ring.signal.aborted || Date.now() >= until) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/**
 * Rings a department's desks, all at once or one after the other. Only members at an open desk page who do not speak with
 * a caller are rung.
 */
export async function ringDesks(
  ring: DeskRing,
  { ringStrategy, secondsPerMember }: Pick<Desk, 'ringStrategy' | 'secondsPerMember'>,
  services: Services,
): Promise<DeskAnswer> {
  if (!(await somebodyThere(ring, services))) {
    if (ring.signal.aborted) return { outcome: 'cancelled' };
    return { outcome: 'no_answer', why: 'nobody_there' };
  }
  if (ringStrategy === 'all') return ringTogether(ring, services);
  const outcomes: Unanswered[] = [];
  for (const userId of ring.userIds) {
    const answer = await ringTogether({ ...ring, userIds: [userId], seconds: secondsPerMember }, services);
    if ('leg' in answer || answer.outcome === 'cancelled') return answer;
    // who is not there was not rung and says nothing about the others
    if (answer.why !== 'nobody_there') outcomes.push(answer.outcome);
  }
  if (outcomes.length === 0) return { outcome: 'no_answer', why: 'nobody_there' };
  return { outcome: strongest(outcomes) };
}

/** Of several tries without an answer the one that says most. */
export function strongest<T extends string>(outcomes: readonly T[]): T {
  const order = ['cancelled', 'busy', 'declined', 'no_answer', 'failed'];
  return [...outcomes].sort((a, b) => order.indexOf(a) - order.indexOf(b))[0]!;
}
