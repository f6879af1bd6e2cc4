'use client';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { Button } from './button';
import { overlay } from './surface';

export const Sheet = Radix.Root;
export const SheetTrigger = Radix.Trigger;
export const SheetClose = Radix.Close;

interface SheetContentProps extends Omit<ComponentProps<typeof Radix.Content>, 'title'> {
  title: ReactNode;
  hideTitle?: boolean;
  side?: 'left' | 'right';
}

/** A panel that slides in from a side, over the page. */
export function SheetContent({ title, hideTitle, side = 'right', className, children, ...props }: SheetContentProps) {
  return (
    <Radix.Portal>
      <Radix.Overlay className={overlay} />
      <Radix.Content
        aria-describedby={undefined}
        className={cn(
          'fixed inset-y-0 z-50 flex w-[min(26rem,calc(100vw-3rem))] flex-col bg-popover shadow-lg duration-150 data-[state=closed]:animate-out data-[state=open]:animate-in',
          side === 'right'
            ? 'right-0 border-border border-l data-[state=closed]:slide-out-to-right data-[state=open]:slide-in-from-right'
            : 'left-0 border-border border-r data-[state=closed]:slide-out-to-left data-[state=open]:slide-in-from-left',
          className,
        )}
        {...props}
      >
        <header className={cn('flex items-center gap-3 px-5 pt-4 pb-2', hideTitle && 'sr-only')}>
          <Radix.Title className="wrap-anywhere min-w-0 flex-1 font-semibold text-base">{title}</Radix.Title>
          <Radix.Close asChild>
            <Button variant="ghost" size="icon-sm" aria-label="Close">
              <X />
            </Button>
          </Radix.Close>
        </header>
        {children}
      </Radix.Content>
    </Radix.Portal>
  );
}
