'use client';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasNode } from '../adapter/canvas-adapter';
import { estimateHeight } from '../adapter/geometry';
import { FarCard } from './far-card';
import { FullCard } from './full-card';
import { useInFull } from './level-of-detail';
import { useWorstProblem } from './use-worst-problem';

/** A step on the canvas. React Flow also says where it is, in every picture of a drag; nothing in a card shows that. */
export const StepCard = memo(
  function StepCard({ data: { node }, selected, dragging, height }: NodeProps<CanvasNode>) {
    const inFull = useInFull();
    const worst = useWorstProblem(node.id);
    if (inFull) return <FullCard node={node} selected={selected} dragging={dragging} />;
    return (
      <FarCard
        node={node}
        height={height ?? estimateHeight({ said: '', fact: '' }, 0)}
        selected={selected}
        worst={worst}
      />
    );
  },
  (before, now) =>
    before.data.node === now.data.node &&
    before.selected === now.selected &&
    before.dragging === now.dragging &&
    before.height === now.height,
);
