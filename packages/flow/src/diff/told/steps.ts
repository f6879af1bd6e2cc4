import { now, type Teller } from '../../telling';
import type { CheckedNode } from '../../validate/checked-flow';
import type { ToldChange } from '../types';
import type { Both } from './sentence';

/** What callers hear and meet at a step that is in both documents, and steps nobody gets to any more. */
export function steps(both: Both): ToldChange[] {
  const { before, after } = both;
  return [...after.flow.nodes.values()].flatMap((now): ToldChange[] => {
    const { id, type } = now.node;
    const old = before.flow.nodes.get(id);
    if (!old || old.node.type !== type || now.definition?.category === 'canvas') return [];
    const note = (words: string) => ({ words, node: id, inOlder: false, tone: 'other' as const });
    if (before.flow.reachable.has(id) && !after.flow.reachable.has(id)) return [note(unreachable(after, now))];
    if (!after.flow.reachable.has(id)) return [];
    return [...met(both, now).map(note), ...rest(both, now).map(note)];
  });
}

const unreachable = ({ pick }: Teller, { node }: CheckedNode) =>
  pick(`No caller gets to “${node.name}” any more.`, `Ya nadie llega a «${node.name}».`);

/** “At “Welcome” callers now hear “B”; so far they hear “A”.” A step's own new name is no news to callers. */
function met({ before, after }: Both, { node }: CheckedNode): string[] {
  const oldName = before.flow.nodes.get(node.id)!.node.name;
  const [was, is] = [before.step(node.id).goes, after.step(node.id).goes];
  if (was.replaceAll(oldName, '') === is.replaceAll(node.name, '')) return [];
  const { pick } = after;
  const at = pick(`At “${node.name}” callers`, `En «${node.name}» quienes llaman`);
  if (was === '') return [`${at} ${now(after, is)}.`];
  if (is === '') return [pick(`${at} no longer ${was}.`, `${at} ya no ${was}.`)];
  return [`${at} ${now(after, is)}; ${pick('so far they', 'hasta ahora')} ${was}.`];
}

/** The rest that is said about a step: tries, waiting, what is heard before ringing. */
function rest({ before, after }: Both, { node }: CheckedNode): string[] {
  const [was, is] = [before.step(node.id).more ?? {}, after.step(node.id).more ?? {}];
  const { pick } = after;
  return [...new Set([...Object.keys(is), ...Object.keys(was)])].flatMap((about) => {
    const [old, now] = [was[about] ?? '', is[about] ?? ''];
    if (old === now) return [];
    return now === ''
      ? [pick(`No longer at “${node.name}”: ${old}`, `Ya no en «${node.name}»: ${old}`)]
      : [pick(`New at “${node.name}”: ${now}`, `Nuevo en «${node.name}»: ${now}`)];
  });
}
