import { type CheckedFlow, type CheckedNode, type HotelLimits, soundNodes } from '../../validate/checked-flow';
import { fieldsOf } from '../../validate/fields';
import { blocks, quoted } from '../../validate/problem';
import { LOST_CALLERS, type LostCaller, type LostMoves, type Moves, WHO } from '../behaviours';
import type { Finding } from '../finding';
import type { Graph, Move } from '../graph';
import type { Step } from '../paths';
import { scriptOf } from '../script';
import { recordedSeconds, secondsToSay } from '../speech-length';

/** Where the hotel says nothing else: who has got nothing across after five minutes has long hung up. */
export const PATIENCE: Pick<HotelLimits, 'lostSeconds' | 'lostSteps'> = { lostSeconds: 300, lostSteps: 20 };

/** What a caller who gets nothing across still goes through from a moment on, at worst. */
interface Ordeal {
  seconds: number;
  steps: number;
  /** The move that leads there. */
  move: Move | null;
}

/** G3: whoever gets nothing across is at an end within so many seconds and steps. Circles are reported by themselves. */
export function lostTooLong(
  flow: CheckedFlow,
  graph: Graph,
  lost: LostMoves,
  limits: Partial<HotelLimits> = {},
): Finding[] {
  const { lostSeconds, lostSteps } = { ...PATIENCE, ...limits };
  const spoken = new Map(soundNodes(flow).map((checked) => [checked.node.id, spokenSeconds(flow, checked)]));
  const found = new Map<string, { who: LostCaller[]; finding: Finding }>();
  for (const who of LOST_CALLERS) {
    for (const by of ['seconds', 'steps'] as const) {
      const ordeals = worstFrom(graph, lost[who], spoken, by);
      const [worst] = graph.starts
        .filter(({ lane }) => lane === 'main')
        .map(({ at }) => at)
        .sort((a, b) => ordeals[b]![by] - ordeals[a]![by]);
      if (worst === undefined || ordeals[worst]![by] <= (by === 'seconds' ? lostSeconds : lostSteps)) continue;
      const path = pathOf(ordeals, worst);
      const longest = longestOf(graph, path, spoken);
      const key = `${by} ${longest}`;
      const known = found.get(key);
      if (known) {
        known.who.push(who);
        continue;
      }
      const value = ordeals[worst]![by];
      const what =
        by === 'seconds'
          ? `spends about ${inWords(value)} before the call comes to an end; at most ${inWords(lostSeconds)} are allowed`
          : `goes through ${value} steps before the call comes to an end; at most ${lostSteps} are allowed`;
      const name = quoted(flow.nodes.get(longest)!.node.name);
      const cure = flow.nodes.get(longest)!.definition!.verify(flow.nodes.get(longest)!.config).waitsForCaller
        ? `Ask less often at ${name}, or let silence there lead to a person.`
        : `Let ${name} give up earlier, or lead to a person sooner.`;
      const script = scriptOf(flow, graph, path);
      found.set(key, { who: [who], finding: { ...blocks('G3', `${what}. ${cure}`, { node: longest }), script } });
    }
  }
  return [...found.values()].map(({ who, finding }) => ({
    ...finding,
    message: `A caller ${who.map((one) => WHO[one]).join(', or ')}, ${finding.message}`,
  }));
}

/** By moment. Depth first without recursion; a way back to where one already is counts as nothing. */
function worstFrom(graph: Graph, moves: Moves, spoken: ReadonlyMap<string, number>, by: 'seconds' | 'steps'): Ordeal[] {
  const ordeals: Ordeal[] = graph.moments.map(() => ({ seconds: 0, steps: 0, move: null }));
  const state = new Uint8Array(graph.moments.length);
  for (const { at } of graph.starts) {
    const stack = [at];
    while (stack.length > 0) {
      const from = stack[stack.length - 1]!;
      if (state[from] === 2) {
        stack.pop();
        continue;
      }
      if (state[from] === 0) {
        state[from] = 1;
        for (const { to } of moves[from]!) if (to !== null && state[to] === 0) stack.push(to);
        continue;
      }
      stack.pop();
      state[from] = 2;
      const own = spoken.get(graph.moments[from]!.node) ?? 0;
      for (const move of moves[from]!) {
        const next = move.to !== null && state[move.to] === 2 ? ordeals[move.to]! : null;
        const seconds = own + move.way.seconds + (next?.seconds ?? 0);
        const steps = 1 + (next?.steps ?? 0);
        const before = ordeals[from]!;
        if ((by === 'seconds' ? seconds : steps) > before[by] || before.move === null) {
          ordeals[from] = { seconds, steps, move };
        }
      }
    }
  }
  return ordeals;
}

function pathOf(ordeals: readonly Ordeal[], from: number): Step[] {
  const steps: Step[] = [];
  const seen = new Set<number>();
  for (let at: number | null = from; at !== null && !seen.has(at); ) {
    seen.add(at);
    const move: Move | null = ordeals[at]!.move;
    if (move === null) break;
    steps.push({ from: at, move });
    at = move.to;
  }
  return steps;
}

/** The step at which most of the time goes by. */
function longestOf(graph: Graph, path: readonly Step[], spoken: ReadonlyMap<string, number>): string {
  const seconds = ({ from, move }: Step) => move.way.seconds + (spoken.get(graph.moments[from]!.node) ?? 0);
  const asks = path.filter(({ move }) => LOST_CALLERS.some((who) => who === move.way.by));
  const [longest] = [...(asks.length > 0 ? asks : path)].sort((a, b) => seconds(b) - seconds(a));
  return graph.moments[longest!.from]!.node;
}

/** What is said or played at a step to somebody who never answers, every try of it, in the language that takes longest. */
function spokenSeconds(flow: CheckedFlow, { definition, config }: CheckedNode): number {
  const hints = definition!.verify(config);
  if (!hints.speaks) return 0;
  const fields = fieldsOf(definition!, config);
  const played = fields
    .filter(({ field }) => field.widget === 'audio')
    .flatMap(({ value }) => recordedSeconds(flow, value));
  const lengths = fields
    .filter(({ field, value }) => field.widget === 'localized_text' && field.group !== 'advanced' && value)
    .map(({ value }) => Math.max(0, ...Object.values(value as Record<string, string>).map(secondsToSay)));
  return Math.max(0, ...lengths, ...played) * (hints.tries ?? 1);
}

const inWords = (seconds: number) =>
  seconds < 120 ? `${Math.round(seconds)} seconds` : `${(seconds / 60).toFixed(1).replace(/\.0$/, '')} minutes`;
