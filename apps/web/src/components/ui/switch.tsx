'use client';
import { Switch as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

export function Switch({ className, ...props }: ComponentProps<typeof Radix.Root>) {
  return (
    <Radix.Root
      className={cn(
        'relative inline-flex h-6 w-10 shrink-0 touch:after:absolute touch:after:-inset-x-1 touch:after:-inset-y-2.5 items-center rounded-full border border-transparent bg-muted-foreground/45 p-0.5 transition-colors data-[state=checked]:bg-primary disabled:opacity-50',
        className,
      )}
      {...props}
    >
      <Radix.Thumb className="block size-4.5 rounded-full bg-white shadow-sm transition-transform data-[state=checked]:translate-x-4 dark:bg-background" />
    </Radix.Root>
  );
}
