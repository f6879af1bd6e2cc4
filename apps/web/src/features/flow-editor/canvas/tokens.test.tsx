// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useCallToken } from '../token/call-token';
import { CanvasFlow } from './canvas-flow';
import { TokenOnCard } from './token-on-card';
import { TokenOnEdge, useTravelled } from './token-on-edge';

afterEach(() => {
  cleanup();
  useCallToken.setState({ tokens: {} });
});

function Edge({ id }: { id: string }) {
  return (
    <svg role="img" aria-label={`${id} ${useTravelled(id) ? 'travelled' : 'untouched'}`}>
      <TokenOnEdge edgeId={id} path="M0,0 L10,0" />
    </svg>
  );
}

const canvas = (
  <CanvasFlow value="f">
    <TokenOnCard nodeId="menu" />
    <Edge id="e1" />
    <Edge id="e2" />
  </CanvasFlow>
);

it('moves with the call and marks the way it came', () => {
  render(canvas);
  const { arrive, leave } = useCallToken.getState();
  act(() => arrive({ callId: 'c', flowId: 'f', nodeId: 'menu', viaEdge: 'e1', label: 'Ana' }));
  expect(screen.getByRole('status', { name: 'Ana at this step' })).toBeTruthy();
  expect(screen.getByRole('img', { name: 'e1 travelled' }).querySelector('animateMotion')).toBeTruthy();
  act(() => arrive({ callId: 'c', flowId: 'f', nodeId: 'bye', viaEdge: 'e2' }));
  expect(screen.queryByRole('status')).toBeNull();
  // The way stays marked; the dot only runs on the last piece of it.
  expect(screen.getByRole('img', { name: 'e1 travelled' }).querySelector('animateMotion')).toBeNull();
  expect(screen.getByRole('img', { name: 'e2 travelled' }).querySelector('animateMotion')).toBeTruthy();
  act(() => leave('c'));
  expect(screen.getByRole('img', { name: 'e2 untouched' })).toBeTruthy();
});

it('draws nothing of calls in other flows, and counts several at one step', () => {
  render(canvas);
  const { arrive } = useCallToken.getState();
  act(() => arrive({ callId: 'x', flowId: 'other', nodeId: 'menu', viaEdge: 'e1' }));
  expect(screen.queryByRole('status')).toBeNull();
  act(() => {
    arrive({ callId: 'a', flowId: 'f', nodeId: 'menu', viaEdge: null, label: 'Ana' });
    arrive({ callId: 'b', flowId: 'f', nodeId: 'menu', viaEdge: null, label: 'Ben' });
  });
  expect(screen.getByRole('status').textContent).toBe('2 calls');
});
