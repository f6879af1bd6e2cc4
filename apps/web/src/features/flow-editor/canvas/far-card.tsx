import type { FlowNode } from '@innline/flow';
import { cn } from '@/lib/cn';
import { CARD } from '../adapter/geometry';
import { handlesOf } from '../adapter/handles';

interface Props {
  node: FlowNode;
  /** As tall as it is in full, pixels, so that nothing moves when it comes nearer. */
  height: number;
  selected: boolean;
  worst: 'blocks' | 'warning' | null;
}

/** A step as it is seen from afar: its name, whether something is wrong, and where its ports are for React Flow to find. */
export function FarCard({ node, height, selected, worst }: Props) {
  return (
    <div
      style={{ width: CARD.width, height }}
      className={cn(
        'relative overflow-hidden rounded-xl border bg-card px-3 pt-2 text-card-foreground',
        worst === 'blocks' && 'border-destructive/60 bg-destructive-soft',
        worst === 'warning' && 'border-warning/50',
        selected && 'border-primary ring-2 ring-primary/35',
      )}
    >
      <span className="line-clamp-2 font-semibold text-[22px] leading-[28px]">{node.name}</span>
      {handlesOf(node, height).map(({ id, type, position, x, y }) => (
        <i
          key={id}
          className={`pointer-events-none invisible absolute size-3 ${type}`}
          style={{ left: x - CARD.border, top: y - CARD.border }}
          data-handleid={id}
          data-handlepos={position}
        />
      ))}
    </div>
  );
}
