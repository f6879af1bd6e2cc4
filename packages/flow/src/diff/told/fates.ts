import { fateOf, type Lost, type Teller } from '../../telling';
import type { ToldChange } from '../types';
import { type Both, isSameEnd, nowInstead } from './sentence';

const LOST: readonly Lost[] = ['silence', 'wrong_keys', 'unclear'];

export interface Told {
  changes: ToldChange[];
  /** `node port` of what needs no sentence of its own any more. */
  covered: Set<string>;
}

function whoIn({ pick }: Teller, who: Lost): string {
  if (who === 'silence') return pick('silent callers', 'quienes no dicen nada');
  return who === 'wrong_keys'
    ? pick('callers who keep pressing wrong keys', 'quienes pulsan teclas equivocadas')
    : pick('callers who are never understood', 'quienes nunca se hacen entender');
}

const startOf = ({ flow }: Teller) => [...flow.nodes.values()].find(({ definition }) => definition?.entry === 'call');

/** How the callers a flow loses first fare now: silent ones, wrong keys, words that are never understood. */
export function fates(both: Both): Told {
  const { before, after } = both;
  const [old, now] = [startOf(before), startOf(after)];
  const told: Told = { changes: [], covered: new Set() };
  if (!old || !now) return told;
  const ports = now.ports.filter(({ id }) => old.ports.some((port) => port.id === id));
  const sentences = new Map<string, { who: Lost[]; ports: string[]; node: string | null }>();
  for (const who of LOST) {
    for (const { id } of ports) {
      const [was, is] = [fateOf(before, old.node.id, id, who), fateOf(after, now.node.id, id, who)];
      if (was.failed.length === 0 || is.failed.length === 0) continue;
      const chains = [was, is].map(({ to, circle }) => ({ through: [], to, circle })) as [never, never];
      if (isSameEnd(both, ...chains)) continue;
      for (const { node, port } of is.failed) told.covered.add(`${node} ${port}`);
      const key = nowInstead(both, '§', ...chains);
      const known = sentences.get(key) ?? { who: [], ports: [], node: is.failed.at(-1)!.node };
      if (!known.who.includes(who)) known.who.push(who);
      if (!known.ports.includes(id)) known.ports.push(id);
      sentences.set(key, known);
    }
  }
  for (const [words, { who, ports: at, node }] of sentences) {
    const names = who.map((one) => whoIn(after, one)).join(after.pick(' and ', ' y '));
    const when = at.length < ports.length ? `${whenIn(after, at[0]!)}, ` : '';
    told.changes.push({
      words: words.replace('§', `${when}${names}`),
      node,
      inOlder: false,
      tone: 'other',
    });
  }
  return told;
}

const whenIn = ({ pick }: Teller, port: string) =>
  port === 'closed' ? pick('while closed', 'con el hotel cerrado') : pick('while open', 'con el hotel abierto');
