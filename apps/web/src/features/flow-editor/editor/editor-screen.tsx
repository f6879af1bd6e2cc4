'use client';
import type { NodeType } from '@innline/flow';
import { ReactFlowProvider } from '@xyflow/react';
import { memo, useCallback, useEffect, useRef } from 'react';
import { addStep } from '../actions/add';
import { CARD } from '../adapter/geometry';
import { FlowCanvas } from '../canvas/flow-canvas';
import { useSmallScreen } from '../canvas/use-small-screen';
import { ConflictDialog } from '../conflict/conflict-dialog';
import { FlowInspector } from '../inspector/flow-inspector';
import { Inspector } from '../inspector/inspector';
import { Outline } from '../outline/outline';
import { ProblemsPanel } from '../problems/problems-panel';
import type { LineHere } from '../publish/lines-here';
import { ShownReplayBar } from '../replay/shown-replay-bar';
import { useEditor, useEditorStore } from '../store/context';
import { AddMenu } from '../tools/add-menu';
import { Announcer } from '../tools/announcer';
import { useShowStep } from '../tools/camera';
import { CanvasBar } from '../tools/canvas-bar';
import { ConnectMenu } from '../tools/connect-menu';
import { Palette } from '../tools/palette';
import { SearchBox } from '../tools/search-box';
import { ShortcutsDialog } from '../tools/shortcuts-dialog';
import { useClipboard } from '../tools/use-clipboard';
import { useKeys } from '../tools/use-keys';
import { useMiddle } from '../tools/use-middle';
import { useStepFinder } from '../tools/use-step-finder';
import { EmptyHint } from './empty-hint';
import { fetchTheRest, later } from './later';
import { Proving } from './proving';
import { SettingsSheet } from './settings-sheet';
import { SidePanel } from './side-panel';
import { TopBar } from './top-bar';
import { useDocks } from './use-docks';
import type { Other } from './use-others';

const TalkDock = later(() => import('../talk/talk-dock').then((dock) => dock.TalkDock));
const SimulatorDock = later(() => import('../simulator/simulator-dock').then((dock) => dock.SimulatorDock));
const ScenariosDock = later(() => import('../scenarios/scenarios-dock').then((dock) => dock.ScenariosDock));

interface Props {
  flowId: string;
  live: { number: number; note: string } | null;
  lines: readonly LineHere[];
  others: readonly Other[];
}

/** Renders again only when something about the flow as a whole does: drafts and how they are saved go past it. */
export const EditorScreen = memo(function EditorScreen(props: Props) {
  return (
    <ReactFlowProvider>
      <Screen {...props} />
    </ReactFlowProvider>
  );
});

function Screen({ flowId, live, lines, others }: Props) {
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  const small = useSmallScreen();
  const canvas = useRef<HTMLDivElement>(null);
  const { pointer, middle } = useMiddle(canvas);
  const { dock, setDock, problems, toggleProblems, inspecting } = useDocks();
  const show = useShowStep();
  useClipboard(pointer);
  useKeys(canvas, pointer);
  useFollowFocus(show);
  useStepFinder(show);
  useEffect(fetchTheRest, []);
  const add = useCallback(
    (type: NodeType) => {
      const { x, y } = middle();
      addStep(store, type, { at: { x: x - CARD.width / 2, y: y - CARD.header } });
    },
    [store, middle],
  );

  return (
    <div className="flex h-full flex-col">
      <TopBar
        flowId={flowId}
        live={live}
        lines={lines}
        others={others}
        dock={dock}
        onDock={setDock}
        problemsOpen={problems}
        onProblems={toggleProblems}
      />
      <div className="flex min-h-0 flex-1 max-md:flex-col max-md:overflow-y-auto">
        {!readOnly && <Palette onAdd={add} />}
        <div className="flex min-h-0 min-w-0 flex-1 flex-col max-md:h-[45dvh] max-md:flex-none max-md:border-b">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas takes keys as one big control. */}
          <section ref={canvas} aria-label="Canvas" tabIndex={0} className="relative min-h-0 flex-1 -outline-offset-2">
            <FlowCanvas flowId={flowId}>
              <CanvasBar />
              <SearchBox onShow={show} />
              <ShownReplayBar flowId={flowId} />
              <EmptyHint />
              <AddMenu />
              <ConnectMenu />
            </FlowCanvas>
          </section>
          {problems && <ProblemsPanel onClose={toggleProblems} />}
        </div>
        {small && <Outline />}
        {small && <SettingsSheet />}
        {dock === 'talk' && (
          <SidePanel label="Talk" onClose={() => setDock(null)}>
            <TalkDock flowId={flowId} onShow={show} />
          </SidePanel>
        )}
        {dock === 'simulator' && (
          <SidePanel label="Try it" sheet onClose={() => setDock(null)}>
            <SimulatorDock flowId={flowId} onShow={show} />
          </SidePanel>
        )}
        {dock === 'scenarios' && (
          <SidePanel label="Scenarios" onClose={() => setDock(null)}>
            <ScenariosDock flowId={flowId} />
          </SidePanel>
        )}
        {dock === 'flow' && (
          <SidePanel label="Settings of the flow" onClose={() => setDock(null)}>
            <FlowInspector />
          </SidePanel>
        )}
        {!small && dock === null && inspecting && (
          <SidePanel label="Settings">
            <Inspector />
          </SidePanel>
        )}
      </div>
      <ShortcutsDialog />
      <ConflictDialog />
      <Announcer />
      <Proving flowId={flowId} />
    </div>
  );
}

/** When a problem is clicked its step comes into view; the inspector sees to the field. */
function useFollowFocus(show: (nodeId: string) => void): void {
  const focus = useEditor((state) => state.focus);
  useEffect(() => {
    if (focus) show(focus.node);
  }, [focus, show]);
}
