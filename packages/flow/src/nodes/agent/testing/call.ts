import { ready, TestCall } from '../../../engine/testing/caller';
import type { EffectOf, Json } from '../../../model';

/** A call at an agent whose every way out is drawn; for tests. */
export function call(config: Record<string, Json> = {}) {
  const flow = ready({
    variables: [{ name: 'arrival', type: 'date' }],
    nodes: [
      { id: 'start', type: 'trigger' },
      { id: 'talk', type: 'agent', config: { opening: {}, confirmActions: false, ...config } },
      ...['done', 'wants_human', 'limit', 'failed'].map((id) => ({ id: `to_${id}`, type: 'hangup' })),
    ],
    edges: ['done', 'wants_human', 'limit', 'failed'].map((id) => `talk.${id} > to_${id}`).concat('start.start > talk'),
  });
  return new TestCall(flow);
}

export const asked = (test: TestCall) =>
  test.effects.find((effect) => effect.kind === 'converse') as EffectOf<'converse'>;
export const memory = (test: TestCall) => test.state.scratch as { [name: string]: Json };
export const refusals = (test: TestCall) =>
  test.trace.flatMap((entry) => (entry.type === 'model.refused' ? [entry.why] : []));
export const sentence = (test: TestCall, text: string) =>
  test.send({
    type: 'model.sentence',
    effect: Object.entries(test.state.pending).find(([, kind]) => kind === 'converse')![0],
    text,
  });
export const keyOf = (test: TestCall, text: string) =>
  test.effects.find((effect) => effect.kind === 'say' && effect.text === text)!.key;
