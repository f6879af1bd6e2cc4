import { compile, perform, type ReadyFlow, start } from '../../engine';
import { flowInside } from '../../engine/flow-inside';
import type { ReadyNode } from '../../engine/ready-flow';
import type { CallFacts, FlowDocument, FlowState, TraceEntry } from '../../model';
import type { ListenConfig } from '../../nodes/listen/config';
import type { Decider, Doing, Way } from '../../registry';

type Lane = FlowState['lane'];

interface Moment {
  state: FlowState;
  next: { way: Way; to: string | null }[];
}

const OF_CALLER: Decider[] = ['choice', 'silence', 'unclear', 'wrong_keys'];

/** The longest calls are over by a deadline: the one thing that breaks any step of any flow. */
const BREAKS = { type: 'deadline', id: 'call:0' } as const;

/**
 * The truth about a small flow, found the slow way: every way out of every moment is played in the engine, with the caller
 * hanging up and the call breaking at each of them too, and nothing of the verifier's own search is used.
 * @param most a counter beyond this makes no difference any more
 */
export function oracle(document: FlowDocument, facts: CallFacts, most = 3) {
  const compiled = compile(document);
  if (!compiled.ok) throw new Error(compiled.problems[0]!.message);
  const flow = compiled.flow;
  const begun = start(flow, facts);
  const first = begun.state;

  const counted = ({ tries, guests = null, agreed = null }: FlowState['vars']) =>
    JSON.stringify([Math.min(most, Number(tries ?? 0)), guests, agreed]);
  /** Everything that decides where the call goes from here. */
  const keyOf = ({ lane, node, vars, stack = [] }: FlowState) =>
    [lane, node, counted(vars), ...stack.map((frame) => counted(frame.vars))].join(' ');
  const isOver = ({ status, end }: FlowState) => status === 'ended' || end !== null;
  const nodeAt = (state: FlowState) => flowInside(flow, state.stack ?? []).nodes.get(state.node ?? '');
  const waysAt = (state: FlowState): Way[] => {
    const node = nodeAt(state);
    if (!node?.definition || node.config === null) return [];
    const shown = state.call.caller.number === null ? 'hidden' : 'shown';
    // a way that takes nothing is taken at once, and here the call waits
    const ways = node.definition
      .ways(node.config)
      .filter(({ does, number = shown }) => does.length > 0 && number === shown);
    return ways.flatMap((way) => (way.by === 'choice' && answers(node)?.map((does) => ({ ...way, does }))) || [way]);
  };

  /** Every moment anybody can get to, with what each way really leads to; null: the call ends. */
  const moments = new Map<string, Moment>();
  /** Ways that the engine itself had to break off: they go round without waiting for anybody. */
  const broken = new Set<Way>();
  /** Lanes that go round at once, without waiting for anybody. */
  const brokenLanes = new Set<Lane>();
  const queue = [first];
  let played = 0;
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    if (isOver(state) || moments.has(keyOf(state))) continue;
    const next: Moment['next'] = [];
    for (const way of waysAt(state)) {
      played += 1;
      const { after, endless } = leave(flow, state, way);
      if (endless) broken.add(way);
      // what is broken off by the engine's limits leads nowhere of its own
      next.push({ way, to: endless || isOver(after) ? null : keyOf(after) });
      queue.push(after);
    }
    moments.set(keyOf(state), { state, next });
    if (state.lane === 'hangup') continue;
    played += 1;
    const left = perform(flow, state, { leaves: 'caller' });
    if (isEndless(left.trace)) brokenLanes.add('hangup');
    queue.push(left.state);
    if (state.lane !== 'main') continue;
    played += 1;
    const breaking = { ...state, deadline: { id: BREAKS.id, at: state.at } };
    const broke = perform(flow, breaking, { event: BREAKS });
    if (isEndless(broke.trace)) brokenLanes.add('error');
    queue.push(broke.state);
  }

  /** Whether a call that goes on like this from `from` comes back to where it was. */
  function circles(from: FlowState, allowed: (state: FlowState) => (way: Way) => boolean): boolean {
    const done = new Map<string, 'open' | 'closed'>();
    const walk = (key: string): boolean => {
      if (done.has(key)) return done.get(key) === 'open';
      done.set(key, 'open');
      const { state, next } = moments.get(key)!;
      const may = allowed(state);
      const back = next.some(({ way, to }) => may(way) && (broken.has(way) || (to !== null && walk(to))));
      done.set(key, 'closed');
      return back;
    };
    return (from === first && isEndless(begun.trace)) || (!isOver(from) && walk(keyOf(from)));
  }

  /** The moments from which a caller can force their way to a person within so many choices, whatever the world does. */
  function nearPerson(choices: number): Set<string> {
    const sure = new Map<string, number>();
    const cost = (to: string | null) => (to === null ? undefined : sure.get(to)) ?? Number.POSITIVE_INFINITY;
    const valueAt = ({ state, next }: Moment): number => {
      const node = nodeAt(state)!;
      if (node.definition!.verify(node.config).reachesPerson) return 0;
      const by = (kinds: Decider[]) => next.filter(({ way }) => kinds.includes(way.by)).map(({ to }) => cost(to));
      if (by(OF_CALLER).length > 0) return 1 + Math.min(...by(OF_CALLER));
      if (by(['world']).length > 0) return Math.max(...by(['world']));
      return Math.min(...next.map(({ to }) => cost(to)));
    };
    for (let changed = true; changed; ) {
      changed = false;
      for (const [key, moment] of moments) {
        const value = valueAt(moment);
        if (value >= (sure.get(key) ?? Number.POSITIVE_INFINITY)) continue;
        sure.set(key, value);
        changed = true;
      }
    }
    return new Set([...sure].flatMap(([key, value]) => (value <= choices ? [key] : [])));
  }

  return {
    first,
    /** Calls that were played on by one step to find all this. */
    played,
    moments: [...moments.values()].map(({ state }) => state),
    circles,
    /** Somewhere in a lane the call goes round without ever waiting for anybody. */
    hasBlindCircle: (lane: Lane) =>
      (lane === 'main' && isEndless(begun.trace)) ||
      brokenLanes.has(lane) ||
      [...moments.values()].some(({ state, next }) => state.lane === lane && next.some(({ way }) => broken.has(way))),
    nearPerson,
    keyOf,
    waysAt,
    asks: (state: FlowState) => waysAt(state).some(({ by }) => OF_CALLER.includes(by)),
  };
}

/** Keys for every number and both words a caller may answer with; null: one answer is like another. */
function answers({ type, config }: ReadyNode): Doing[][] | null {
  if (type !== 'listen') return null;
  const { kind } = config as ListenConfig;
  if (kind === 'number') return Array.from({ length: 9 }, (_, number) => [{ press: `${number + 1}#` }]);
  return kind === 'yes_no' ? [[{ press: '1' }], [{ press: '2' }]] : null;
}

const isEndless = (trace: readonly TraceEntry[]) =>
  trace.some((entry) => entry.type === 'fault' && entry.code === 'hops_exceeded');

/** Plays one way out, up to the node after it that waits for something. */
function leave(flow: ReadyFlow, state: FlowState, { does }: Way): { after: FlowState; endless: boolean } {
  let after = state;
  for (const doing of does) {
    const { state: next, trace } = perform(flow, after, doing);
    after = next;
    if (isEndless(trace)) return { after, endless: true };
    if (trace.some((entry) => entry.type === 'node.entered')) break;
  }
  return { after, endless: false };
}
