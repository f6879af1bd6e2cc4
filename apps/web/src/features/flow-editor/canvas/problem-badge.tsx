'use client';
import { TriangleAlert } from 'lucide-react';
import { cn } from '@/lib/cn';
import { problemsOf } from '../nodes/indexes';
import { selectionOf } from '../store/change';
import { useEditor, useEditorStore } from '../store/context';
import { useWorstProblem } from './use-worst-problem';

/** How many problems a step has; a click goes to the first one's field. */
export function ProblemBadge({ nodeId }: { nodeId: string }) {
  const store = useEditorStore();
  const worst = useWorstProblem(nodeId);
  const problems = useEditor((state) => problemsOf(state.problems, nodeId));
  if (!worst) return null;
  const count = problems.length;
  return (
    <button
      type="button"
      title={problems.map((problem) => problem.message).join('\n')}
      aria-label={`${count} ${count === 1 ? 'problem' : 'problems'}: ${problems[0]!.message}`}
      onClick={() =>
        store.setState({ selection: selectionOf([nodeId]), focus: { node: nodeId, field: problems[0]!.field } })
      }
      className={cn(
        'nodrag flex h-6 shrink-0 items-center gap-1 rounded-full px-1.5 font-medium text-xs tabular',
        worst === 'blocks' ? 'bg-destructive-soft text-destructive' : 'bg-warning-soft text-warning',
      )}
    >
      <TriangleAlert aria-hidden className="size-3.5" />
      {count}
    </button>
  );
}
