'use client';
import { Tabs as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';
import { useCurrentInView } from './use-current-in-view';

export const Tabs = Radix.Root;

export function TabsList({ className, ...props }: ComponentProps<typeof Radix.List>) {
  const box = useCurrentInView('[data-state=active]');
  return (
    <Radix.List
      ref={box}
      className={cn(
        '-mx-1 flex items-center gap-3 overflow-x-auto border-border border-b [scrollbar-width:none]',
        className,
      )}
      {...props}
    />
  );
}

export function TabsTrigger({ className, ...props }: ComponentProps<typeof Radix.Trigger>) {
  return (
    <Radix.Trigger
      className={cn(tabLook, 'data-[state=active]:border-primary data-[state=active]:text-foreground', className)}
      {...props}
    />
  );
}

export function TabsContent({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  return <Radix.Content className={cn('pt-5', className)} {...props} />;
}

/** Also for links that act as tabs; mark the current one with `border-primary text-foreground`. */
export const tabLook =
  '-mb-px inline-flex h-10 rounded-t-sm px-1 focus-visible:-outline-offset-2 items-center gap-2 whitespace-nowrap border-transparent border-b-2 text-muted-foreground text-sm font-medium transition-colors hover:text-foreground [&_svg]:size-4';
