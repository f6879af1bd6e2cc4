import type { AnyNode, FlowNode } from '@innline/flow';
import { cn } from '@/lib/cn';
import { CARD } from '../adapter/geometry';
import { categoryOf } from '../nodes/category';
import { NodeIcon } from '../nodes/icon';
import { ProblemBadge } from './problem-badge';

/** Icon, name and type of a step, with the number of its problems. */
export function CardHeader({ node, definition }: { node: FlowNode; definition: AnyNode | null }) {
  return (
    <div style={{ height: CARD.header }} className="flex items-center gap-2.5 px-3">
      <span className={cn('grid size-7 shrink-0 place-items-center rounded-lg', categoryOf(definition?.category).tint)}>
        <NodeIcon name={definition?.icon ?? 'circle-help'} className="size-4" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold text-[13.5px] leading-[18px]">{node.name}</span>
        {definition?.label !== node.name && (
          <span className="block truncate text-[11px] text-muted-foreground leading-[14px]">
            {definition?.label ?? node.type}
          </span>
        )}
      </span>
      <ProblemBadge nodeId={node.id} />
    </div>
  );
}
