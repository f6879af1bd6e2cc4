'use client';
import { useEffect } from 'react';
import { useCallToken } from '../token/call-token';
import { CallSettings } from './call-settings';
import { CallerControls } from './caller-controls';
import { FindingBanner } from './finding-banner';
import { Known } from './known';
import { Story } from './story';
import { TimeBar } from './time-bar';
import { type Simulator, useSimulator } from './use-simulator';
import { WorldSwitches } from './world-switches';

const CALL = 'simulator';

interface Props {
  flowId: string;
  /** Brings a step into view. */
  onShow(nodeId: string): void;
}

/** Plays the draft beside its canvas: no call is placed, nothing is booked, and the token moves at once. */
export function SimulatorDock({ flowId, onShow }: Props) {
  const simulator = useSimulator();
  const { call, ran, moved } = simulator;
  useToken(flowId, simulator, onShow);
  return (
    <section aria-label="Try the draft" className="flex h-full min-h-0 flex-col">
      <header className="border-b px-4 py-3">
        <h2 className="font-semibold text-sm">Try it</h2>
        <p className="pr-8 text-muted-foreground text-xs">No call is placed and nothing is booked or sent.</p>
      </header>
      <TimeBar flowId={flowId} simulator={simulator} />
      {/* Beside the canvas the story scrolls by itself; a phone has no room for that. */}
      <div className="flex min-h-0 flex-1 flex-col max-md:overflow-y-auto">
        <div className="md:min-h-24 md:flex-1 md:overflow-y-auto">
          <FindingBanner simulator={simulator} onShow={onShow} />
          {moved && (
            <p role="status" className="mx-4 mt-3 rounded-md bg-warning-soft px-3 py-2 text-[13px] leading-[18px]">
              {moved}
            </p>
          )}
          {call ? <Story simulator={simulator} call={call} onShow={onShow} /> : <CannotRun ran={ran} />}
        </div>
        <div className="border-t md:max-h-[55%] md:shrink-0 md:overflow-y-auto">
          <CallSettings simulator={simulator} />
          <WorldSwitches simulator={simulator} />
          {call && <Known call={call} />}
        </div>
      </div>
      <CallerControls simulator={simulator} />
    </section>
  );
}

function CannotRun({ ran }: Pick<Simulator, 'ran'>) {
  if (ran.ok) return null;
  return (
    <p
      role="alert"
      className="m-4 rounded-md bg-destructive-soft px-3 py-2 text-[13px] text-destructive leading-[18px]"
    >
      {ran.problems[0]?.message}
    </p>
  );
}

/** The call's place and its way on the canvas, and the canvas follows it. */
function useToken(flowId: string, { call }: Simulator, onShow: (nodeId: string) => void): void {
  const node = call?.state.node ?? null;
  const over = call?.end != null;
  const edges = call?.path.flatMap(({ viaEdge }) => (viaEdge === null ? [] : [viaEdge])).join(' ') ?? '';
  useEffect(() => {
    const edgeIds = edges === '' ? [] : edges.split(' ');
    const nodeId = over ? null : node;
    useCallToken.getState().put({ callId: CALL, flowId, nodeId, edgeIds, label: 'Simulated call' });
  }, [flowId, node, over, edges]);
  useEffect(() => {
    if (node !== null) onShow(node);
  }, [node, onShow]);
  useEffect(() => () => useCallToken.getState().leave(CALL), []);
}
