'use client';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { Button } from './button';
import { overlay } from './surface';
import { useReturnFocus } from './use-return-focus';

export const Dialog = Radix.Root;
export const DialogTrigger = Radix.Trigger;
export const DialogClose = Radix.Close;

interface DialogContentProps extends Omit<ComponentProps<typeof Radix.Content>, 'title'> {
  title: ReactNode;
  /** A sentence under the title. */
  description?: ReactNode;
  wide?: boolean;
}

/** The window itself, with its title; put `<DialogFooter>` last. */
export function DialogContent(props: DialogContentProps) {
  return (
    <Radix.Portal>
      <Radix.Overlay className={overlay} />
      <Window {...props} />
    </Radix.Portal>
  );
}

// of its own, so that it is there only while the dialog is open and knows who had the keyboard before
function Window({ title, description, wide, className, children, ...props }: DialogContentProps) {
  const returnFocus = useReturnFocus();
  return (
    <Radix.Content
      onCloseAutoFocus={returnFocus}
      className={cn(
        'fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 flex-col rounded-xl border border-border bg-popover shadow-lg data-[state=closed]:animate-out data-[state=open]:animate-in data-[state=closed]:fade-out-0 data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98',
        wide ? 'max-w-3xl' : 'max-w-lg',
        className,
      )}
      {...(description ? {} : { 'aria-describedby': undefined })}
      {...props}
    >
      <header className="flex items-start gap-4 px-6 pt-5 pb-1">
        <div className="min-w-0 flex-1">
          <Radix.Title className="wrap-anywhere font-semibold text-lg">{title}</Radix.Title>
          {description && (
            <Radix.Description className="mt-1 text-muted-foreground text-sm">{description}</Radix.Description>
          )}
        </div>
        <Radix.Close asChild>
          <Button variant="ghost" size="icon-sm" aria-label="Close" className="-mr-2">
            <X />
          </Button>
        </Radix.Close>
      </header>
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-6 py-4">{children}</div>
    </Radix.Content>
  );
}

export function DialogFooter({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('flex flex-wrap items-center justify-end gap-2 pt-2 pb-1', className)} {...props} />;
}
