import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

/** Stands where content will be, in its size. */
export function Skeleton({ className, ...props }: ComponentProps<'div'>) {
  return <div aria-hidden className={cn('animate-pulse rounded-md bg-muted', className)} {...props} />;
}

/** Rows of a list that is on its way. */
export function SkeletonRows({ rows = 5, className }: { rows?: number; className?: string }) {
  return (
    <div role="status" aria-label="Loading" className={cn('divide-y divide-border', className)}>
      {Array.from({ length: rows }, (_, index) => index).map((row) => (
        <div key={row} className="flex items-center gap-4 px-5 py-4">
          <div className="flex-1 space-y-2">
            <Skeleton className="h-4" style={{ width: `${48 - ((row * 7) % 20)}%` }} />
            <Skeleton className="h-3" style={{ width: `${30 - ((row * 5) % 12)}%` }} />
          </div>
          <Skeleton className="h-6 w-20 rounded-full" />
        </div>
      ))}
    </div>
  );
}
