'use client';
import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { cn } from '@/lib/cn';
import { blockingOf, problemWords } from '../problems/count';
import { useEditor } from '../store/context';

/** How many problems the flow has; opens their list. */
export function ProblemsButton({ open, onToggle }: { open: boolean; onToggle(): void }) {
  const problems = useEditor((state) => state.problems);
  const checked = useEditor((state) => state.checked !== null);
  const blocks = blockingOf(problems).length > 0;
  const Icon = !checked ? LoaderCircle : problems.length === 0 ? CircleCheck : TriangleAlert;
  const tone = !checked
    ? 'animate-spin text-muted-foreground'
    : problems.length === 0
      ? 'text-success'
      : blocks
        ? 'text-destructive'
        : 'text-warning';
  return (
    <Button
      size="sm"
      aria-expanded={open}
      aria-label={checked ? problemWords(problems) : 'Checking the flow'}
      onClick={onToggle}
    >
      <Icon aria-hidden className={cn(tone)} />
      <span className={cn('tabular', problems.length === 0 && '@max-[1180px]/bar:hidden')}>
        {problems.length > 0 ? problems.length : checked ? 'No problems' : 'Checking'}
      </span>
    </Button>
  );
}
