'use client';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { cn } from '@/lib/cn';
import { selectGroup } from '../actions/group';
import type { CanvasFrame } from '../adapter/frames';
import { groupExactly } from '../operations';
import { useEditor, useEditorStore } from '../store/context';

/** A frame around the steps of a group. Its name selects them all, and moves them where it is dragged. */
export const FrameCard = memo(function FrameCard({ data: { group } }: NodeProps<CanvasFrame>) {
  const store = useEditorStore();
  const selected = useEditor(({ document, selection }) => groupExactly(document, selection.nodes)?.id === group.id);
  return (
    <div
      className={cn(
        'size-full rounded-2xl border-2 border-input border-dashed bg-muted/35',
        selected && 'border-primary/70',
      )}
    >
      <button
        type="button"
        title="Select these steps; drag to move them"
        aria-label={`Group “${group.name}”, ${group.nodes.length} ${group.nodes.length === 1 ? 'step' : 'steps'}`}
        onClick={() => selectGroup(store, group.id)}
        className={cn(
          'frame-name pointer-events-auto m-1.5 max-w-[calc(100%-0.75rem)] cursor-grab truncate rounded-lg px-2.5 py-1 font-semibold text-[13px] text-muted-foreground leading-5 hover:bg-accent hover:text-foreground active:cursor-grabbing',
          selected && 'text-primary-text',
        )}
      >
        {group.name}
      </button>
    </div>
  );
});
