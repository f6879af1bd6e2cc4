import { beforeEach, expect, it } from 'vitest';
import { useCallToken } from './call-token';

const { arrive, leave, put } = useCallToken.getState();
const tokens = () => useCallToken.getState().tokens;
beforeEach(() => useCallToken.setState({ tokens: {} }));

it('remembers the way a call came', () => {
  arrive({ callId: 'c', flowId: 'f', nodeId: 'start', viaEdge: null, label: 'Ana' });
  arrive({ callId: 'c', flowId: 'f', nodeId: 'menu', viaEdge: 'e1' });
  arrive({ callId: 'c', flowId: 'f', nodeId: 'bye', viaEdge: 'e2' });
  expect(tokens().c).toEqual({ callId: 'c', flowId: 'f', nodeId: 'bye', edgeIds: ['e1', 'e2'], label: 'Ana' });
});

it('starts a new way in another flow and keeps calls apart', () => {
  arrive({ callId: 'c', flowId: 'f', nodeId: 'menu', viaEdge: 'e1' });
  arrive({ callId: 'd', flowId: 'f', nodeId: 'start', viaEdge: null });
  arrive({ callId: 'c', flowId: 'g', nodeId: 'start', viaEdge: null });
  expect(tokens().c).toMatchObject({ flowId: 'g', edgeIds: [] });
  leave('c');
  expect(Object.keys(tokens())).toEqual(['d']);
});

it('can be put whole', () => {
  put({ callId: 'c', flowId: 'f', nodeId: null, edgeIds: ['e1'], label: null });
  expect(tokens().c!.edgeIds).toEqual(['e1']);
});

it('a call inside of a flow that this one uses is at the step that uses it', () => {
  const at = { callId: 'inner', flowId: 'f' };
  const { arrive } = useCallToken.getState();
  arrive({ ...at, nodeId: 'book', viaEdge: 'e1' });
  arrive({ ...at, nodeId: 'book/ask', viaEdge: 'book/e7' });
  expect(useCallToken.getState().tokens.inner).toMatchObject({ nodeId: 'book', edgeIds: ['e1'] });
});
