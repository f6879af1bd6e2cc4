import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { focusStep } from '../actions/focus-step';
import { sizeIn } from '../actions/size';
import { findNode } from '../operations';
import { useEditorStore } from '../store/context';

/** Moves the view so that a step is in its middle, close enough to be read, and puts the focus on it. */
export function useShowStep(): (nodeId: string, options?: { focus?: boolean }) => void {
  const store = useEditorStore();
  const { setCenter, getZoom } = useReactFlow();
  return useCallback(
    (nodeId, { focus = false } = {}) => {
      const node = findNode(store.getState().document, nodeId);
      if (!node) return;
      const size = sizeIn(store)(nodeId);
      const zoom = Math.max(getZoom(), 0.75);
      void setCenter(node.position.x + size.width / 2, node.position.y + size.height / 2, {
        zoom,
        duration: focus ? 0 : 250,
      });
      // The card may only be drawn once it is in view.
      if (focus) focusStep(nodeId);
    },
    [store, setCenter, getZoom],
  );
}
