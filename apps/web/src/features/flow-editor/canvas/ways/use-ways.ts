import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, useCallback, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { sizeIn } from '../../actions/size';
import type { CanvasEdge } from '../../adapter/canvas-adapter';
import type { Point } from '../../operations';
import { selectionOf } from '../../store/change';
import { useEditor, useEditorStore } from '../../store/context';
import { useCallToken } from '../../token/call-token';
import { useMarks } from '../marks';
import { edgeUnder } from '../under-pointer';
import { createLines, type Line, lineNear } from './lines';
import { livelyOf } from './lively';

/** Up to this many ways, each is an element of its own. */
const MANY = 150;
/** So near to a way one points at it: pixels of the screen, and of the drawing where that is more. */
const REACH = 9;
const NONE: readonly Line[] = [];

/**
 * The ways of a flow. In a large one only those that something happens to are elements of their own; the others are one
 * drawing, and are looked up by where they run when somebody points at them.
 */
export function useWays(flowId: string, edges: CanvasEdge[]) {
  const store = useEditorStore();
  const { screenToFlowPosition, getZoom } = useReactFlow();
  const document = useEditor((state) => state.document);
  const measured = useEditor((state) => state.measured);
  const selection = useEditor((state) => state.selection);
  const dropEdge = useEditor((state) => state.dropEdge);
  const dragged = useEditor((state) => state.dragged);
  const travelled = useCallToken(
    useShallow(({ tokens }) =>
      Object.values(tokens).flatMap((token) => (token.flowId === flowId ? token.edgeIds : [])),
    ),
  );
  const marks = useMarks();
  const [pointed, setPointed] = useState<string | null>(null);
  const many = document.edges.length > MANY;

  const make = useMemo(createLines, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes come out of `measured`.
  const lines = useMemo(() => (many ? make(document, sizeIn(store)) : NONE), [many, make, document, store, measured]);
  const lively = useMemo(
    () => livelyOf(lines, { selection, dragged, marks, ways: [dropEdge, pointed, ...travelled] }),
    [lines, selection, dragged, marks, dropEdge, pointed, travelled],
  );
  const quiet = useSame(useMemo(() => lines.filter(({ id }) => !lively.has(id)), [lines, lively]));
  const own = useMemo(() => {
    if (!many) return edges;
    const drawn = new Set(quiet.map(({ id }) => id));
    return edges.filter(({ id }) => !drawn.has(id));
  }, [many, edges, quiet]);

  const latest = useRef(lines);
  latest.current = lines;
  /** The way under a point of the screen. */
  const under = useCallback(
    (point: Point): string | null => {
      const found = edgeUnder(point);
      if (found || latest.current.length === 0) return found;
      return lineNear(latest.current, screenToFlowPosition(point), Math.max(REACH, REACH / getZoom()))?.id ?? null;
    },
    [screenToFlowPosition, getZoom],
  );

  const pointing = useMemo(
    () => ({
      onPaneMouseMove: (event: MouseEvent) => {
        // while a button is held something else is going on: the view is moved, or a way is pulled at
        if (event.buttons === 0) setPointed(under({ x: event.clientX, y: event.clientY }));
      },
      onPaneClick: (event: MouseEvent) => {
        const way = under({ x: event.clientX, y: event.clientY });
        if (way) store.setState({ selection: selectionOf([], [way]) });
      },
      onEdgeMouseLeave: () => setPointed(null),
    }),
    [store, under],
  );
  return { own, quiet, under, pointing: many ? pointing : NOTHING };
}

const NOTHING = {};

/** The list it was before while the same things are in it: a letter typed into a step runs no way otherwise. */
function useSame<T>(list: readonly T[]): readonly T[] {
  const last = useRef(list);
  const same = list.length === last.current.length && list.every((one, index) => one === last.current[index]);
  if (!same) last.current = list;
  return last.current;
}
