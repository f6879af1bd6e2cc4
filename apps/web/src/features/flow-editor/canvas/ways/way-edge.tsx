'use client';
import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { Plus, X } from 'lucide-react';
import { memo } from 'react';
import { cn } from '@/lib/cn';
import type { CanvasEdge } from '../../adapter/canvas-adapter';
import { disconnect } from '../../operations';
import { applyChange } from '../../store/change';
import { useEditor, useEditorStore } from '../../store/context';
import { useMark } from '../marks';
import { TokenOnEdge, useTravelled } from '../token-on-edge';
import { PORT_TONES } from '../tones';
import { QUIET_WIDTH, quietOpacity } from './quiet-ways';
import { wayPath } from './way-path';

/** A way from a port to a step. Ways back run around in corners, so that loops are seen as loops. */
export const WayEdge = memo(function WayEdge(props: EdgeProps<CanvasEdge>) {
  const { id, data, selected, sourceX, sourceY, targetX, targetY } = props;
  const target = useEditor((state) => state.dropEdge === id);
  const travelled = useTravelled(id);
  const mark = useMark(id);
  const { path, middle, back } = wayPath({ sourceX, sourceY, targetX, targetY });
  const strong = selected || target || travelled;
  return (
    <>
      <path
        id={id}
        d={path}
        fill="none"
        className="react-flow__edge-path"
        style={{
          stroke: strong ? 'var(--primary)' : PORT_TONES[data?.tone ?? 'neutral'].stroke,
          strokeWidth: strong ? 3 : QUIET_WIDTH,
          strokeOpacity: strong ? 1 : quietOpacity(back),
          strokeDasharray: target ? '6 5' : mark === 'removed' ? '2 5' : undefined,
          ...(mark ? { strokeOpacity: 1, strokeWidth: mark === 'removed' ? 2 : 3.5 } : {}),
        }}
      />
      {/* Points at more than is seen; without a colour it is never painted. */}
      <path
        d={path}
        fill="none"
        stroke="none"
        strokeWidth={22}
        style={{ pointerEvents: 'stroke' }}
        className="react-flow__edge-interaction"
      />
      {travelled && <TokenOnEdge edgeId={id} path={path} />}
      {selected && <EdgeTools id={id} label={data?.label ?? ''} x={middle.x} y={middle.y} />}
    </>
  );
});

function EdgeTools({ id, label, x, y }: { id: string; label: string; x: number; y: number }) {
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  const button = 'grid size-6 place-items-center rounded-full hover:bg-accent';
  return (
    <EdgeLabelRenderer>
      <div
        style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
        className={cn(
          'nodrag nopan pointer-events-auto absolute z-10 flex items-center gap-0.5 rounded-full border bg-popover px-1 text-xs shadow-md',
        )}
      >
        <span className="px-1.5 py-1">{label}</span>
        {!readOnly && (
          <>
            <button
              type="button"
              aria-label={`Add a step on “${label}”`}
              className={button}
              onClick={() => store.setState({ overlay: { kind: 'add', at: { x, y }, from: null, edge: id } })}
            >
              <Plus aria-hidden className="size-3.5" />
            </button>
            <button
              type="button"
              aria-label={`Remove the connection “${label}”`}
              className={button}
              onClick={() =>
                applyChange(store, 'Removed a connection', (draft) => disconnect(draft, [id]), { select: [] })
              }
            >
              <X aria-hidden className="size-3.5" />
            </button>
          </>
        )}
      </div>
    </EdgeLabelRenderer>
  );
}
