import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import { focusStep } from '../actions/focus-step';
import { sizeIn } from '../actions/size';
import { useFlight } from '../canvas/flight';
import { findNode } from '../operations';
import { useEditorStore } from '../store/context';

/** Moves the view so that a step is in its middle, close enough to be read, and puts the focus on it. */
export function useShowStep(): (nodeId: string, options?: { focus?: boolean }) => void {
  const store = useEditorStore();
  const canvas = useStoreApi();
  const { getZoom } = useReactFlow();
  const { fly } = useFlight();
  return useCallback(
    (nodeId, { focus = false } = {}) => {
      const node = findNode(store.getState().document, nodeId);
      if (!node) return;
      const size = sizeIn(store)(nodeId);
      const zoom = Math.max(getZoom(), 0.75);
      const { width, height } = canvas.getState();
      const to = {
        x: width / 2 - (node.position.x + size.width / 2) * zoom,
        y: height / 2 - (node.position.y + size.height / 2) * zoom,
        zoom,
      };
      fly(to, focus ? 0 : 250);
      // The card may only be drawn once it is in view.
      if (focus) focusStep(nodeId);
    },
    [store, canvas, getZoom, fly],
  );
}

const MARGIN = 24;

/** Moves the view only as far as needed for a step to be in it: what nobody sees is not drawn, and cannot have the focus. */
export function useReveal(): (nodeId: string) => void {
  const store = useEditorStore();
  const canvas = useStoreApi();
  const { getViewport, setViewport } = useReactFlow();
  return useCallback(
    (nodeId) => {
      const node = findNode(store.getState().document, nodeId);
      if (!node) return;
      const { x, y, zoom } = getViewport();
      const { width, height } = canvas.getState();
      const size = sizeIn(store)(nodeId);
      const by = {
        x: outside(node.position.x * zoom + x, size.width * zoom, width),
        y: outside(node.position.y * zoom + y, size.height * zoom, height),
      };
      if (by.x !== 0 || by.y !== 0) void setViewport({ x: x - by.x, y: y - by.y, zoom });
    },
    [store, canvas, getViewport, setViewport],
  );
}

/** How far a stretch lies outside `0…room`; its beginning counts most where there is no room for all of it. */
export function outside(at: number, length: number, room: number): number {
  if (at < MARGIN) return at - MARGIN;
  return Math.max(0, Math.min(at + length + MARGIN - room, at - MARGIN));
}
