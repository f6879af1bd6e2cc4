import { now, type Teller, tellChain, tellInstead } from '../../telling';
import type { Chain } from '../../telling/chain';

export interface Both {
  before: Teller;
  after: Teller;
}

/** “Callers who say nothing now hear “…” instead of being put through to Front desk.” */
export function nowInstead({ before, after }: Both, who: string, was: Chain, is: Chain): string {
  const { pick } = after;
  const [goes, instead] = [tellChain(after, is, 'end'), tellInstead(before, was)];
  return pick(
    `${who} ${now(after, goes)} instead of ${instead}.`,
    `${who} ${now(after, goes)} en lugar de ${instead}.`,
  );
}

/** Whether callers get to the same: the same step, or another one that does the same to them. */
export function isSameEnd({ before, after }: Both, was: Chain, is: Chain): boolean {
  if (was.circle || is.circle) return was.circle === is.circle;
  if (was.to === null || is.to === null) return was.to === is.to;
  const [a, b] = [before.flow.nodes.get(was.to)!, after.flow.nodes.get(is.to)!];
  const stays = a.node.id === b.node.id && a.node.type === b.node.type;
  const parts = after.ways(is.to).some(({ by }) => by !== 'world' && by !== 'always');
  return (stays && parts) || before.step(was.to).goes === after.step(is.to).goes;
}
