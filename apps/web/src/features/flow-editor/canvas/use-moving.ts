import { type OnMove, useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import { useFlight } from './flight';

/**
 * Marks the canvas while its view is moved, so that its styles make the drawing a picture of its own for as long: it is
 * then moved as a whole instead of being painted anew. Browsers keep such a picture in two ways: one as sharp as it is
 * shown, which moves for nothing and is made anew at another zoom, for panning; and one of a fixed size, which is drawn
 * larger or smaller, for zooming. Not for good, since the latter is not sharp.
 */
export function useMoving() {
  const canvas = useStoreApi();
  const { land } = useFlight();
  return useMemo(() => {
    let began = 1;
    const mark = (how: 'pan' | 'zoom' | null) => {
      const { domNode } = canvas.getState();
      if (how === null) domNode?.removeAttribute('data-moving');
      else if (domNode?.getAttribute('data-moving') !== how) domNode?.setAttribute('data-moving', how);
    };
    const onMoveStart: OnMove = (event, { zoom }) => {
      began = zoom;
      if (event) land();
      mark(event?.ctrlKey ? 'zoom' : 'pan');
    };
    const onMove: OnMove = (_event, { zoom }) => {
      if (zoom !== began) mark('zoom');
    };
    return { onMoveStart, onMove, onMoveEnd: () => mark(null) };
  }, [canvas, land]);
}
