'use client';
import type { FlowNode, Port } from '@innline/flow';
import { Handle, Position } from '@xyflow/react';
import { CircleStop } from 'lucide-react';
import { memo } from 'react';
import { cn } from '@/lib/cn';
import { CARD } from '../adapter/geometry';
import { problemsOf } from '../nodes/indexes';
import { useEditor } from '../store/context';
import { PORT_TONES } from './tones';

/** One way out: its words, and a dot to drag from. Says where the call ends here, on purpose or politely by itself. */
export const PortRow = memo(function PortRow({ node, port, led }: { node: FlowNode; port: Port; led: boolean }) {
  const ends = node.intendedEnds.includes(port.id);
  const broken = useEditor((state) => problemsOf(state.problems, node.id).some((problem) => problem.port === port.id));
  const over = !led && (ends || !port.required);
  const state = led ? 'leads on' : over ? 'ends the call' : 'leads nowhere yet';
  const tone = PORT_TONES[port.tone];
  return (
    <li
      style={{ height: CARD.port }}
      className="relative flex items-center justify-end gap-1.5 pr-4 pl-3 text-[12.5px]"
    >
      <span
        className={cn(
          'truncate',
          led || over ? 'text-foreground/80' : 'text-muted-foreground',
          broken && 'text-destructive',
        )}
      >
        {port.label}
      </span>
      {over && (
        <span className="flex shrink-0 items-center gap-0.5 rounded bg-secondary px-1 text-[10.5px] text-secondary-foreground leading-4">
          <CircleStop aria-hidden className="size-3" /> {ends ? 'ends here' : 'ends'}
        </span>
      )}
      <Handle
        type="source"
        id={port.id}
        position={Position.Right}
        role="button"
        aria-label={`Port “${port.label}” of “${node.name}”, ${state}`}
        className={cn(
          '!size-3 !rounded-full !border-2 transition-[transform,background-color] hover:!scale-135',
          led ? tone.filled : tone.hollow,
          broken && '!border-destructive !bg-destructive-soft',
        )}
      />
    </li>
  );
});
