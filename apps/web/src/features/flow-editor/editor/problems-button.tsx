'use client';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { cn } from '@/lib/cn';
import { blockingOf, problemWords } from '../problems/count';
import { useEditor } from '../store/context';

/** How many problems the flow has; opens their list. */
export function ProblemsButton({ open, onToggle }: { open: boolean; onToggle(): void }) {
  const problems = useEditor((state) => state.problems);
  const blocks = blockingOf(problems).length > 0;
  const Icon = problems.length === 0 ? CircleCheck : TriangleAlert;
  const tone = problems.length === 0 ? 'text-success' : blocks ? 'text-destructive' : 'text-warning';
  return (
    <Button size="sm" aria-expanded={open} aria-label={problemWords(problems)} onClick={onToggle}>
      <Icon aria-hidden className={cn(tone)} />
      <span className="tabular">
        {problems.length === 0 ? <span className="max-xl:sr-only">No problems</span> : problems.length}
      </span>
    </Button>
  );
}
