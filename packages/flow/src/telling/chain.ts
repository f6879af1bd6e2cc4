import type { Teller } from './teller';

/** What a caller meets from a port on, up to the next step at which calls part or end. */
export interface Chain {
  /** Steps that everybody just goes through. */
  through: string[];
  /** Where calls part or end; null: the call ends without another step. */
  to: string | null;
  /** It comes back to itself without anybody doing anything. */
  circle: boolean;
  /** The call ends for good, also where another flow uses this one. */
  over?: true;
}

/** Whether everybody who comes here goes on the same way. */
export function isPassing(teller: Teller, id: string): boolean {
  const ways = teller.ways(id);
  return ways.length === 1 && ways[0]!.by === 'always';
}

export function chainFrom(teller: Teller, node: string, port: string): Chain {
  const through: string[] = [];
  let next = target(teller, node, port);
  let [last, by] = [node, port];
  while (next !== null && isPassing(teller, next)) {
    if (through.includes(next)) return { through, to: null, circle: true };
    through.push(next);
    [last, by] = [next, teller.ways(next)[0]!.port];
    next = target(teller, last, by);
  }
  const over = teller.inside && next === null && endsForGood(teller, last, by);
  return { through, to: next, circle: false, ...(over ? { over: true as const } : {}) };
}

const endsForGood = ({ flow }: Teller, node: string, port: string): boolean =>
  flow.nodes.get(node)?.ports.find(({ id }) => id === port)?.endsAs !== undefined;

/** The step behind a port; null: none. */
export function target({ flow }: Teller, node: string, port: string): string | null {
  const to = flow.nodes.get(node)?.out.get(port)?.[0]?.to;
  return to !== undefined && flow.nodes.has(to) ? to : null;
}

/** “hear “One moment” and are put through to Front desk”: after “callers”. `told`: only where it leads is of interest. */
export function tellChain(teller: Teller, { through, to, circle, over }: Chain, told: 'all' | 'end' = 'all'): string {
  const { pick } = teller;
  const parts = told === 'all' ? through.map((id) => teller.step(id).goes).filter((words) => words !== '') : [];
  if (circle) parts.push(pick('go round for ever', 'dan vueltas sin fin'));
  else if (to !== null) parts.push(teller.step(to).goes || pick('go on', 'siguen'));
  else if (over) parts.push(pick('are done, and the call ends', 'han terminado, y la llamada acaba'));
  else if (teller.inside) parts.push(pick('come back', 'vuelven'));
  else parts.push(pick('hear a goodbye and the call ends', 'oyen una despedida y la llamada termina'));
  return listed(parts, pick('then', 'luego'));
}

/** After “instead of”. */
export function tellInstead(teller: Teller, { to, circle }: Chain): string {
  const { pick } = teller;
  if (circle) return pick('going round for ever', 'dar vueltas sin fin');
  if (to === null && teller.inside) return pick('coming back', 'volver');
  return to === null ? pick('being hung up on', 'terminar la llamada') : teller.step(to).instead;
}

function listed(parts: readonly string[], then: string): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')}, ${then} ${parts.at(-1)}`;
}
