import type { Port } from '../../registry/port';
import { chainFrom, type Teller, tellChain } from '../../telling';
import type { CheckedNode } from '../../validate/checked-flow';
import type { ToldChange } from '../types';
import { type Both, isSameEnd, nowInstead } from './sentence';

const by = (ports: readonly Port[], id: string) => ports.find((port) => port.id === id);

/** What each way out of a step leads to now: choices that are new or gone, and callers who get elsewhere. */
export function ways(both: Both, covered: ReadonlySet<string>): ToldChange[] {
  const { before, after } = both;
  return [...after.flow.nodes.values()].flatMap((now): ToldChange[] => {
    const old = before.flow.nodes.get(now.node.id);
    if (!old || !after.flow.reachable.has(now.node.id)) return [];
    const note = (words: string, tone: ToldChange['tone']) => ({ words, node: now.node.id, inOlder: false, tone });
    const gone = old.ports
      .filter((port) => !by(now.ports, port.id))
      .map((port) => note(lost(after, now, port), 'gone'));
    const rest = now.ports.flatMap((port): ToldChange[] => {
      const was = by(old.ports, port.id);
      if (!was) return [note(fresh(after, now, port), 'new')];
      const renamed = was.label === port.label ? [] : [note(renaming(after, now, was, port), 'other')];
      if (covered.has(`${now.node.id} ${port.id}`)) return renamed;
      const [a, b] = [chainFrom(before, now.node.id, port.id), chainFrom(after, now.node.id, port.id)];
      // behind a port that led nowhere and leads nowhere, and behind a lane that goes through the same steps
      if (isSameEnd(both, a, b)) return renamed;
      return [...renamed, note(nowInstead(both, after.who(now.node.id, port.id), a, b), 'other')];
    });
    // a step everybody goes through is told where it is come from
    if (after.ways(now.node.id).length === 1 && !now.definition?.entry) return gone;
    return [...gone, ...rest];
  });
}

function fresh(teller: Teller, { node }: CheckedNode, port: Port): string {
  const { pick } = teller;
  const leads = `${teller.who(node.id, port.id)} ${tellChain(teller, chainFrom(teller, node.id, port.id))}.`;
  if (port.tone !== 'option') return pick(`New: ${lower(leads)}`, `Nuevo: ${lower(leads)}`);
  return pick(
    `“${port.label}” is a new choice at “${node.name}”. ${leads}`,
    `«${port.label}» es una opción nueva en «${node.name}». ${leads}`,
  );
}

function lost({ pick }: Teller, { node }: CheckedNode, { label }: Port): string {
  return pick(`“${label}” at “${node.name}” is gone.`, `«${label}» en «${node.name}» ya no existe.`);
}

function renaming({ pick }: Teller, { node }: CheckedNode, was: Port, is: Port): string {
  return pick(
    `“${was.label}” at “${node.name}” is “${is.label}” now.`,
    `«${was.label}» en «${node.name}» ahora es «${is.label}».`,
  );
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
