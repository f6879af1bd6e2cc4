import type { SimulatedCall } from '../simulate';
import type { ScenarioExpectation } from './expectation';

/**
 * What must come of a call that went well, as far as the call itself can tell: its way, the tools it ran with their ends,
 * and how it ended. Texts are left out: they are what people change most, and mean to.
 */
export function proposeExpectations({ path, happenings, end, state }: SimulatedCall): ScenarioExpectation[] {
  const nodes = path.map(({ node }) => node);
  const runs = new Map<string, ScenarioExpectation>();
  for (const one of happenings) {
    if ((one.type !== 'answered' && one.type !== 'failed') || one.effect.kind !== 'tool') continue;
    const { tool, node } = one.effect;
    const outcome = one.type === 'answered' ? one.outcome : 'failure';
    runs.set(`${tool} ${node} ${outcome}`, { that: 'runs_tool', tool, outcome, ...(node === null ? {} : { node }) });
  }
  return [
    ...(nodes.length > 0 ? [{ that: 'path', nodes: nodes.slice(-200) } as const] : []),
    ...runs.values(),
    ...(end === null
      ? state.node === null
        ? []
        : [{ that: 'is_at', node: state.node } as const]
      : [{ that: 'ends', reason: end.reason, outcome: end.outcome } as const]),
  ];
}
