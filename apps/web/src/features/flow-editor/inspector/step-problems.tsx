'use client';
import type { Problem } from '@innline/flow';
import { ProblemLine } from '../problems/problem-line';

/** What is wrong with a step and stands at none of its fields. */
export function StepProblems({ problems }: { problems: readonly Problem[] }) {
  const own = problems.filter((problem) => problem.field === null);
  if (own.length === 0) return null;
  return (
    <ul aria-label="Problems of this step" className="list-none space-y-1">
      {own.map((problem) => (
        <ProblemLine key={`${problem.code} ${problem.port} ${problem.message}`} problem={problem} />
      ))}
    </ul>
  );
}
