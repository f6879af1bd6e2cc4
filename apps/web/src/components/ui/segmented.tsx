'use client';
import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

interface SegmentedProps<V extends string> {
  value: V;
  onValueChange: (value: V) => void;
  options: readonly { value: V; label: ReactNode; title?: string }[];
  'aria-label': string;
  className?: string;
}

/** One of two to five choices that are all in view. */
export function Segmented<V extends string>({ value, onValueChange, options, className, ...aria }: SegmentedProps<V>) {
  return (
    <ToggleGroup.Root
      type="single"
      value={value}
      // pressing the chosen one again must not choose nothing
      onValueChange={(next) => next && onValueChange(next as V)}
      className={cn('inline-flex h-9 touch:h-11 items-center gap-0.5 rounded-lg bg-muted p-0.5', className)}
      {...aria}
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          title={option.title}
          className="inline-flex h-8 touch:h-10 items-center gap-1.5 rounded-md px-3 text-muted-foreground text-sm transition-colors hover:text-foreground data-[state=on]:bg-card data-[state=on]:font-medium data-[state=on]:text-foreground data-[state=on]:shadow-sm [&_svg]:size-4"
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
