import { type Chain, chainFrom, isPassing, joinedWho, sentence, type Teller, tellChain } from '../telling';
import { circles } from '../verify/components';
import { embeddedAt } from './embedded';
import type { SummaryStep, SummaryWay } from './types';

/** Steps at which calls part, in the order in which callers get there; what everybody passes is told on the way. */
export function chapterIds(teller: Teller): string[] {
  // what runs after the caller has hung up nobody meets
  const entries = [...teller.flow.nodes.values()].filter(
    ({ definition }) => definition?.entry && definition.entry !== 'hangup',
  );
  const found: string[] = [];
  const queue = entries.map(({ node }) => node.id);
  const seen = new Set(queue);
  for (let next = 0; next < queue.length; next++) {
    const id = queue[next]!;
    const { ports, definition } = teller.flow.nodes.get(id)!;
    if (!definition?.entry && !isPassing(teller, id) && ports.length > 0) found.push(id);
    for (const { id: port } of ports) {
      const { to } = chainFrom(teller, id, port);
      if (to === null || seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  return found;
}

export function chapters(teller: Teller, ids: readonly string[]): SummaryStep[] {
  const loops = loopsOf(teller, ids);
  const place = new Map(ids.map((id, index) => [id, index]));
  return ids.map((id, index) => {
    const { node } = teller.flow.nodes.get(id)!;
    const { goes, more = {} } = teller.step(id, false);
    const rest = Object.values(more).filter((words) => words !== '');
    const lines = [`${teller.pick('Callers', 'Quienes llaman')} ${goes}`, ...rest].map(sentence);
    return {
      number: index + 1,
      node: id,
      name: node.name,
      lines,
      ways: waysOf(teller, id, place, loops),
      uses: usedAt(teller, id),
    };
  });
}

/** The flow a step goes through, if it is known. */
function usedAt({ flow }: Teller, id: string): string | null {
  const used = embeddedAt(flow, flow.nodes.get(id)!);
  return used?.id ?? null;
}

/** Ports that lead to the same are told as one. */
function waysOf(teller: Teller, id: string, place: ReadonlyMap<string, number>, loops: Loops): SummaryWay[] {
  const ways = new Map<string, { who: string[]; chain: Chain }>();
  for (const { id: port } of teller.flow.nodes.get(id)!.ports) {
    const chain = chainFrom(teller, id, port);
    const key = JSON.stringify(chain);
    const known = ways.get(key);
    const who = teller.who(id, port, false);
    if (known) known.who.push(who);
    else ways.set(key, { who: [who], chain });
  }
  return [...ways.values()].map(({ who, chain }) => {
    const to = chain.to === null ? -1 : (place.get(chain.to) ?? -1);
    const words = `${joinedWho(teller, who)} ${tellChain(teller, chain)}${whereIs(teller, to, place.get(id)!, loops)}`;
    return { words: sentence(words), to: to === -1 ? null : to + 1 };
  });
}

/** “(step 4)”, or “, back at step 2” where one comes round again: a loop is said to be one. */
export function whereIs({ pick }: Teller, to: number, from: number, loops: Loops): string {
  if (to === -1) return '';
  if (from !== -1 && to <= from && loops(to, from))
    return pick(`, back at step ${to + 1}`, `, de vuelta en el paso ${to + 1}`);
  return pick(` (step ${to + 1})`, ` (paso ${to + 1})`);
}

/** Whether two chapters lie on a common loop. */
export type Loops = (one: number, other: number) => boolean;

export function loopsOf({ flow }: Teller, ids: readonly string[]): Loops {
  const all = [...flow.nodes.keys()];
  const index = new Map(all.map((id, at) => [id, at]));
  const moves = all.map((id) =>
    [...flow.nodes.get(id)!.out.values()].flat().map(({ to }) => ({ to: index.get(to) ?? null })),
  );
  const loop = new Map<number, number>();
  circles({ moments: all, moves }).forEach((members, name) => {
    for (const member of members) loop.set(member, name);
  });
  const of = (chapter: number) => loop.get(index.get(ids[chapter]!)!);
  return (one, other) => of(one) !== undefined && of(one) === of(other);
}
