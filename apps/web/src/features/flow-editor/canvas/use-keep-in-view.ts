import { useStore } from '@xyflow/react';
import { useEffect } from 'react';
import { sizeIn } from '../actions/size';
import { findNode } from '../operations';
import { useEditor, useEditorStore } from '../store/context';
import { useFlight } from './flight';

const MARGIN = 24;

/** The settings open beside the canvas and make it narrower: the step they are about must not be behind them. */
export function useKeepInView(): void {
  const store = useEditorStore();
  const width = useStore((state) => state.width);
  const chosen = useEditor((state) => (state.selection.nodes.size === 1 ? [...state.selection.nodes][0]! : null));
  const { fly, heading } = useFlight();
  useEffect(() => {
    const node = chosen === null ? undefined : findNode(store.getState().document, chosen);
    if (!node || store.getState().dragged.length > 0 || width === 0) return;
    const { x, y, zoom } = heading();
    const left = node.position.x * zoom + x;
    const hidden = left + sizeIn(store)(node.id).width * zoom + MARGIN - width;
    // Only what the panel would cover: whoever looks elsewhere on purpose is left there.
    if (hidden <= 0 || left > width + 360) return;
    fly({ x: x - Math.min(hidden, left - MARGIN), y, zoom }, 150);
  }, [width, chosen, store, fly, heading]);
}
