import type { Way } from '../registry/way';
import { target } from './chain';
import type { Teller } from './teller';

export type Lost = 'silence' | 'wrong_keys' | 'unclear';

/** Where a call of one kind ends up if everything else goes well: tools work, nothing is special. */
export interface Fate {
  /** The person, the message, the goodbye; null: the call ends without another step. */
  to: string | null;
  circle: boolean;
  /** Questions such a caller fails at on the way, with the port they leave by. */
  failed: { node: string; port: string }[];
}

/** The fate of a caller who only ever does one thing, from a port of the start. */
export function fateOf(teller: Teller, start: string, port: string, who: Lost): Fate {
  const failed: Fate['failed'] = [];
  const seen = new Set<string>();
  let at = target(teller, start, port);
  while (at !== null) {
    if (seen.has(at)) return { to: null, circle: true, failed };
    seen.add(at);
    const { definition, config } = teller.flow.nodes.get(at)!;
    if (definition === null || config === null || definition.verify(config).reachesPerson) break;
    const ways = teller.ways(at);
    if (ways.length === 0) break;
    const way = wayOf(ways, who, port);
    if (isLost(way)) failed.push({ node: at, port: way.port });
    at = target(teller, at, way.port);
  }
  return { to: at, circle: false, failed };
}

const LOST: readonly string[] = ['silence', 'wrong_keys', 'unclear'] satisfies Lost[];
const isLost = ({ by }: Way) => LOST.includes(by);

/** Of opening hours the same answer as at the start; of cases the one that needs nothing known; of tools that they work. */
function wayOf(ways: Way[], who: Lost, port: string): Way {
  const own = ways.find(({ by }) => by === who) ?? ways.find(({ by }) => by === 'silence');
  if (own) return own;
  if (ways[0]!.by === 'hours') return ways.find((way) => way.port === port) ?? ways[0]!;
  return ways.find((way) => way.port === 'otherwise') ?? ways[0]!;
}
