'use client';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { Button } from './button';
import { overlay } from './surface';
import { useReturnFocus } from './use-return-focus';

export const Sheet = Radix.Root;
export const SheetTrigger = Radix.Trigger;
export const SheetClose = Radix.Close;

const SIDES = {
  left: 'inset-y-0 left-0 border-r data-[state=closed]:slide-out-to-left data-[state=open]:slide-in-from-left',
  right: 'inset-y-0 right-0 border-l data-[state=closed]:slide-out-to-right data-[state=open]:slide-in-from-right',
  bottom:
    'inset-x-0 bottom-0 max-h-[80dvh] rounded-t-xl border-t data-[state=closed]:slide-out-to-bottom data-[state=open]:slide-in-from-bottom',
} as const;

interface SheetContentProps extends Omit<ComponentProps<typeof Radix.Content>, 'title'> {
  title: ReactNode;
  hideTitle?: boolean;
  side?: keyof typeof SIDES;
}

/** A panel that slides in from a side, over the page. */
export function SheetContent(props: SheetContentProps) {
  return (
    <Radix.Portal>
      <Radix.Overlay className={overlay} />
      <Panel {...props} />
    </Radix.Portal>
  );
}

// of its own, so that it is there only while the sheet is open and knows who had the keyboard before
function Panel({ title, hideTitle, side = 'right', className, children, ...props }: SheetContentProps) {
  const returnFocus = useReturnFocus();
  return (
    <Radix.Content
      aria-describedby={undefined}
      onCloseAutoFocus={returnFocus}
      className={cn(
        'fixed z-50 flex flex-col border-border bg-popover shadow-lg duration-150 data-[state=closed]:animate-out data-[state=open]:animate-in',
        side !== 'bottom' && 'w-[min(26rem,calc(100vw-3rem))]',
        SIDES[side],
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
  );
}
