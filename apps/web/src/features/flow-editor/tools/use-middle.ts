import { useReactFlow } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Point } from '../operations';

/** Places of the drawing: under the pointer (where new things are expected), or in the middle of what is seen. */
export function useMiddle(canvas: RefObject<HTMLElement | null>): { pointer(): Point; middle(): Point } {
  const { screenToFlowPosition } = useReactFlow();
  const last = useRef<Point | null>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const move = (event: PointerEvent) => {
      last.current = { x: event.clientX, y: event.clientY };
    };
    const leave = () => {
      last.current = null;
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
    };
  }, [canvas]);
  const middle = useCallback(() => {
    const box = canvas.current?.getBoundingClientRect();
    return screenToFlowPosition(box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 });
  }, [canvas, screenToFlowPosition]);
  const pointer = useCallback(
    () => (last.current ? screenToFlowPosition(last.current) : middle()),
    [screenToFlowPosition, middle],
  );
  return { pointer, middle };
}
