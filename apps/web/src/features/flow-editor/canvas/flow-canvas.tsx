'use client';
import { Background, BackgroundVariant, MiniMap, ReactFlow, SelectionMode, useStore } from '@xyflow/react';
import { useTheme } from 'next-themes';
import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { sizeIn } from '../actions/size';
import { createCanvasAdapter } from '../adapter/canvas-adapter';
import { createFrames } from '../adapter/frames';
import { useEditor, useEditorStore } from '../store/context';
import { CanvasFlow } from './canvas-flow';
import type { CanvasThing } from './canvas-thing';
import { MIN_ZOOM, useFit } from './fit';
import { FrameCard } from './frame-card';
import { NoteCard } from './note-card';
import { StepCard } from './step-card';
import { useCanvasChanges } from './use-canvas-changes';
import { useConnecting } from './use-connecting';
import { useDrag } from './use-drag';
import { useDrop } from './use-drop';
import { useKeepInView } from './use-keep-in-view';
import { WayEdge } from './way-edge';

const NODE_TYPES = { step: StepCard, note: NoteCard, frame: FrameCard };
/** React Flow's own parts in our colours. */
const LOOK = {
  '--xy-selection-background-color': 'color-mix(in oklab, var(--primary) 9%, transparent)',
  '--xy-selection-border': '1px solid color-mix(in oklab, var(--primary) 55%, transparent)',
  '--xy-connectionline-stroke': 'var(--primary)',
  '--xy-connectionline-stroke-width': 2.5,
} as CSSProperties;
const EDGE_TYPES = { way: WayEdge };

const colorInOverview = ({ type }: CanvasThing) => (type === 'frame' ? 'var(--accent)' : 'var(--input)');

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
  const drag = useEditor((state) => state.drag);
  const measured = useEditor((state) => state.measured);
  const readOnly = useEditor((state) => state.readOnly);
  const nodes = useMemo(
    () => adapter.nodes({ document, selection, drag, measured }),
    [adapter, document, selection, drag, measured],
  );
  const edges = useMemo(() => adapter.edges({ document, selection }), [adapter, document, selection]);
  const frames = useMemo(createFrames, []);
  const store = useEditorStore();
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes come out of `measured`.
  const things = useMemo((): CanvasThing[] => {
    const around = frames({ document, drag, sizeOf: sizeIn(store) });
    return around.length === 0 ? nodes : [...around, ...nodes];
  }, [frames, store, document, drag, measured, nodes]);
  const { resolvedTheme } = useTheme();
  const { open } = useFit();
  // In a narrow canvas the overview would lie on what it is about.
  const roomy = useStore((state) => state.width > 720);
  useKeepInView();
  const editing = { ...useDrag(), ...useConnecting(), ...useDrop() };

  return (
    <CanvasFlow value={flowId}>
      <ReactFlow
        nodes={things}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        {...useCanvasChanges()}
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
        multiSelectionKeyCode={['Meta', 'Control', 'Shift']}
        selectionMode={SelectionMode.Partial}
        connectionRadius={36}
        panOnScroll
        style={LOOK}
        minZoom={MIN_ZOOM}
        maxZoom={1.6}
        attributionPosition="bottom-left"
        onInit={open}
        aria-label="Canvas of the flow"
        className="!bg-background [&_.react-flow\_\_attribution]:!bg-transparent"
      >
        <Background variant={BackgroundVariant.Dots} gap={22} size={1.4} color="var(--border)" />
        {minimap && roomy && (
          <MiniMap
            pannable
            zoomable
            ariaLabel="Overview of the flow"
            nodeBorderRadius={24}
            nodeColor={colorInOverview}
            maskColor="color-mix(in oklab, var(--muted) 70%, transparent)"
            style={{ width: 168, height: 112 }}
            className="!m-3 overflow-hidden rounded-lg border !bg-card max-md:hidden"
          />
        )}
        {children}
      </ReactFlow>
    </CanvasFlow>
  );
}
