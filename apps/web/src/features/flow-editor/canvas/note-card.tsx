'use client';
import type { NodeProps } from '@xyflow/react';
import { StickyNote } from 'lucide-react';
import { memo } from 'react';
import { cn } from '@/lib/cn';
import type { CanvasNode } from '../adapter/canvas-adapter';
import { NOTE } from '../adapter/geometry';
import { summaryOf } from '../nodes/describe';
import { useEditor } from '../store/context';

/** A comment for the people who edit; no caller ever meets it. */
export const NoteCard = memo(function NoteCard({ data: { node }, selected }: NodeProps<CanvasNode>) {
  const text = useEditor((state) => summaryOf(node, state.language));
  return (
    <div
      style={{ width: NOTE.width, minHeight: NOTE.height }}
      className={cn(
        'rounded-lg border border-warning/25 bg-warning-soft p-3 text-[13px] text-foreground leading-[18px] shadow-sm',
        selected && 'ring-2 ring-primary/40',
      )}
    >
      <p className="mb-1 flex items-center gap-1.5 font-medium text-warning text-xs">
        <StickyNote aria-hidden className="size-3.5" />
        {node.name}
      </p>
      <p className="whitespace-pre-wrap">{text || 'Write a comment in the panel on the right.'}</p>
    </div>
  );
});
