import { useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';

/**
 * Marks the canvas while its view is moved, so that its styles make the drawing a picture of its own for as long: it is
 * then moved as a whole instead of being painted anew. Not for good, since such a picture is not sharp at another zoom.
 */
export function useMoving() {
  const canvas = useStoreApi();
  return useMemo(
    () => ({
      onMoveStart: () => canvas.getState().domNode?.toggleAttribute('data-moving', true),
      onMoveEnd: () => canvas.getState().domNode?.toggleAttribute('data-moving', false),
    }),
    [canvas],
  );
}
