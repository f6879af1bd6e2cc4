import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

/** A number with its name; `hint` says what to compare it with. */
export function Stat(props: { label: string; value: ReactNode; hint?: ReactNode; className?: string }) {
  return (
    <div
      className={cn('rounded-xl border border-border bg-card px-4 py-3.5 shadow-sm sm:px-5 sm:py-4', props.className)}
    >
      <p className="text-muted-foreground text-sm">{props.label}</p>
      <p className="tabular mt-0.5 line-clamp-2 font-semibold text-xl leading-7 tracking-tight">{props.value}</p>
      {props.hint && <p className="mt-0.5 text-muted-foreground text-xs">{props.hint}</p>}
    </div>
  );
}
