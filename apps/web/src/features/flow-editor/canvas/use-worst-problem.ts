import { problemsOf } from '../nodes/indexes';
import { useEditor } from '../store/context';

/** How bad the problems of a step are; null where it has none. */
export function useWorstProblem(nodeId: string): 'blocks' | 'warning' | null {
  return useEditor(({ problems }) => {
    const own = problemsOf(problems, nodeId);
    if (own.length === 0) return null;
    return own.some((problem) => problem.severity === 'blocks') ? 'blocks' : 'warning';
  });
}
