'use client';
import { ReactFlow, SelectionMode, useStore } from '@xyflow/react';
import { useTheme } from 'next-themes';
import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { sizeIn } from '../actions/size';
import { createCanvasAdapter } from '../adapter/canvas-adapter';
import { createFrames } from '../adapter/frames';
import { useEditor, useEditorStore } from '../store/context';
import { CanvasFlow } from './canvas-flow';
import type { CanvasThing } from './canvas-thing';
import { Dots } from './dots';
import { MIN_ZOOM, useFit } from './fit';
import { FrameCard } from './frame-card';
import { LevelOfDetail } from './level-of-detail';
import { NoteCard } from './note-card';
import { Overview } from './overview/overview';
import { StepCard } from './step-card';
import { useCanvasChanges } from './use-canvas-changes';
import { useConnecting } from './use-connecting';
import { useDrag } from './use-drag';
import { useDrop } from './use-drop';
import { useKeepInView } from './use-keep-in-view';
import { useLivePlaces } from './use-live-places';
import { useMoving } from './use-moving';
import { useTap } from './use-tap';
import { QuietWays } from './ways/quiet-ways';
import { useWays } from './ways/use-ways';
import { WayEdge } from './ways/way-edge';

const NODE_TYPES = { step: StepCard, note: NoteCard, frame: FrameCard };
/** React Flow's own parts in our colours. */
const LOOK = {
  '--xy-selection-background-color': 'color-mix(in oklab, var(--primary) 9%, transparent)',
  '--xy-selection-border': '1px solid color-mix(in oklab, var(--primary) 55%, transparent)',
  '--xy-connectionline-stroke': 'var(--primary)',
  '--xy-connectionline-stroke-width': 2.5,
} as CSSProperties;
const EDGE_TYPES = { way: WayEdge };
const SEVERAL = ['Meta', 'Control', 'Shift'];

/** The drawing of a flow. Everything that may be done to it is done to the store; React Flow only draws and reports. */
export function FlowCanvas({
  flowId,
  children,
  minimap = true,
}: {
  flowId: string;
  children?: ReactNode;
  minimap?: boolean;
}) {
  const adapter = useMemo(createCanvasAdapter, []);
  const document = useEditor((state) => state.document);
  const selection = useEditor((state) => state.selection);
  const dragged = useEditor((state) => state.dragged);
  const live = useLivePlaces();
  const measured = useEditor((state) => state.measured);
  const readOnly = useEditor((state) => state.readOnly);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where steps are dragged to is looked up, and put back when they are not any more.
  const nodes = useMemo(
    () => adapter.nodes({ document, selection, drag: live.current, measured }),
    [adapter, document, selection, dragged, live, measured],
  );
  const edges = useMemo(() => adapter.edges({ document, selection }), [adapter, document, selection]);
  const frames = useMemo(createFrames, []);
  const store = useEditorStore();
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes come out of `measured`; and as above.
  const things = useMemo((): CanvasThing[] => {
    const around = frames({ document, drag: live.current, sizeOf: sizeIn(store) });
    return around.length === 0 ? nodes : [...around, ...nodes];
  }, [frames, store, document, dragged, live, measured, nodes]);
  const { resolvedTheme } = useTheme();
  const { open } = useFit();
  // In a narrow canvas the overview would lie on what it is about.
  const roomy = useStore((state) => state.width > 720);
  useKeepInView();
  const ways = useWays(flowId, edges);
  const editing = { ...useDrag(ways.under, live), ...useConnecting(), ...useDrop(ways.under) };

  return (
    <CanvasFlow value={flowId}>
      <LevelOfDetail>
        <ReactFlow
          nodes={things}
          edges={ways.own}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          {...useCanvasChanges(live)}
          {...useMoving()}
          {...useTap()}
          {...ways.pointing}
          {...(readOnly ? {} : editing)}
          nodesDraggable={!readOnly}
          nodesConnectable={!readOnly}
          edgesReconnectable={!readOnly}
          edgesFocusable={false}
          colorMode={resolvedTheme === 'dark' ? 'dark' : 'light'}
          onlyRenderVisibleElements
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode="Shift"
          multiSelectionKeyCode={SEVERAL}
          selectionMode={SelectionMode.Partial}
          connectionRadius={36}
          panOnScroll
          style={LOOK}
          minZoom={MIN_ZOOM}
          maxZoom={1.6}
          attributionPosition="bottom-left"
          onInit={open}
          aria-label="Canvas of the flow"
          // what follows a drag is painted apart from the many ways and cards that do not
          data-dragging={dragged.length > 0 || undefined}
          className="!bg-background [&[data-moving=pan]_.react-flow\_\_viewport]:[translate:0_0_1px] [&[data-moving=zoom]_.react-flow\_\_viewport]:will-change-transform [&[data-dragging]_.react-flow\_\_edges]:will-change-transform [&_.react-flow\_\_attribution]:!bg-transparent"
        >
          <Dots />
          <QuietWays lines={ways.quiet} />
          {minimap && roomy && <Overview />}
          {children}
        </ReactFlow>
      </LevelOfDetail>
    </CanvasFlow>
  );
}
