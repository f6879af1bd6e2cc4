'use client';
import { CircleCheck, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useEditor } from '../store/context';
import { problemWords } from './count';
import { ProblemLine } from './problem-line';

/** Everything that is wrong, what blocks publishing first. A click goes there. */
export function ProblemsPanel({ onClose }: { onClose(): void }) {
  const problems = useEditor((state) => state.problems);
  return (
    <section
      aria-label="Problems"
      className="flex max-h-64 shrink-0 flex-col border-t bg-card max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:max-h-[60dvh] max-md:shadow-lg"
    >
      <header className="flex items-center justify-between px-4 py-1.5">
        <h2 className="font-semibold text-sm">{problemWords(problems)}</h2>
        <Button variant="ghost" size="icon-sm" aria-label="Close the list of problems" onClick={onClose}>
          <X />
        </Button>
      </header>
      {problems.length === 0 ? (
        <p className="flex items-center gap-2 px-4 pb-4 text-muted-foreground text-sm">
          <CircleCheck aria-hidden className="size-4 text-success" />
          Every way leads somewhere and nothing is missing. This flow can be published.
        </p>
      ) : (
        <ul className="min-h-0 list-none space-y-1 overflow-y-auto px-4 pb-3">
          {problems.map((problem, index) => (
            <ProblemLine
              // biome-ignore lint/suspicious/noArrayIndexKey: two problems may read the same.
              key={`${problem.node} ${problem.port} ${problem.field} ${problem.code} ${index}`}
              problem={problem}
              showStep
            />
          ))}
        </ul>
      )}
    </section>
  );
}
