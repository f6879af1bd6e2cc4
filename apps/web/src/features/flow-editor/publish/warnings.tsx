import { ProblemLine } from '../problems/problem-line';
import { useEditor } from '../store/context';

/** More than these are not laid out before somebody asks for them. */
const FEW = 3;

/** What is better looked at before callers meet it: a recording that is not there, a prompt that goes on for too long. */
export function Warnings({ onShow }: { onShow(): void }) {
  const problems = useEditor((state) => state.problems);
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  if (warnings.length === 0) return null;
  return (
    <details open={warnings.length <= FEW}>
      <summary className="w-fit cursor-pointer rounded-sm font-medium text-sm">
        {warnings.length === 1 ? 'A warning' : `${warnings.length} warnings`}; it can be published all the same
      </summary>
      {/* A click goes to the place, which is behind this window. */}
      <ul className="mt-2 max-h-40 list-none space-y-1 overflow-y-auto" onClickCapture={onShow}>
        {warnings.map((problem) => (
          <ProblemLine
            key={`${problem.code} ${problem.node} ${problem.port} ${problem.field} ${problem.message}`}
            problem={problem}
            showStep
          />
        ))}
      </ul>
    </details>
  );
}
