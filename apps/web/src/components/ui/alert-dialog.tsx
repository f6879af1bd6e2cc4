'use client';
import { AlertDialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button';
import { overlay } from './surface';

interface ConfirmProps {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The button that asks for it; or control it by `open`. */
  trigger?: ReactNode;
  title: ReactNode;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  /** The verb, never “OK”. */
  confirm: string;
  onConfirm: () => void;
  danger?: boolean;
  cancel?: string;
}

/** Asks before something that cannot be undone. Where it can, act at once and offer an undo instead. */
export function Confirm({ open, onOpenChange, trigger, ...props }: ConfirmProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={overlay} />
        <Radix.Content className="fixed top-1/2 left-1/2 z-50 w-[calc(100vw-2rem)] max-w-md -translate-x-1/2 -translate-y-1/2 rounded-xl border border-border bg-popover p-6 shadow-lg data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98">
          <Radix.Title className="wrap-anywhere font-semibold text-lg">{props.title}</Radix.Title>
          <Radix.Description className="mt-2 text-muted-foreground text-sm leading-relaxed">
            {props.description}
          </Radix.Description>
          <div className="mt-6 flex justify-end gap-2">
            <Radix.Cancel asChild>
              <Button>{props.cancel ?? 'Cancel'}</Button>
            </Radix.Cancel>
            <Radix.Action asChild>
              <Button variant={props.danger ? 'danger' : 'primary'} onClick={props.onConfirm}>
                {props.confirm}
              </Button>
            </Radix.Action>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
