import { useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import { sizeIn } from '../actions/size';
import { createFrames } from '../adapter/frames';
import type { Point } from '../operations';
import { useEditorStore } from '../store/context';
import type { CanvasThing } from './canvas-thing';

type Places = Readonly<Record<string, Point>>;

/** Where steps are that are being dragged, by their ids. */
export interface LivePlaces {
  readonly current: Places | null;
  /** Moves steps on the canvas, and the frames around them with them. */
  put(places: Places): void;
  clear(): void;
}

/**
 * A drag goes past the editor's store and past React: what moves gets its new place in React Flow's own list, and of five
 * hundred steps only those are looked at again. The document, and everything made of it, learns of it at the end.
 */
export function useLivePlaces(): LivePlaces {
  const store = useEditorStore();
  const canvas = useStoreApi<CanvasThing>();
  return useMemo(() => {
    const frames = createFrames();
    let current: Places | null = null;
    return {
      get current() {
        return current;
      },
      put(places) {
        current = { ...current, ...places };
        const { document } = store.getState();
        const around = document.groups ? frames({ document, drag: current, sizeOf: sizeIn(store) }) : [];
        const moved = new Map(around.map((frame): [string, CanvasThing] => [frame.id, frame]));
        const { nodes, setNodes } = canvas.getState();
        const lift = Object.keys(current).length <= MANY;
        setNodes(nodes.map((node) => moved.get(node.id) ?? at(node, places[node.id], lift)));
      },
      clear() {
        current = null;
      },
    };
  }, [store, canvas]);
}

/** Up to so many become a picture of their own each while they are dragged, which is moved without being painted anew. */
const MANY = 16;

const at = (node: CanvasThing, position: Point | undefined, lift: boolean): CanvasThing =>
  position ? { ...node, position, dragging: true, className: lift ? 'will-change-transform' : '' } : node;
