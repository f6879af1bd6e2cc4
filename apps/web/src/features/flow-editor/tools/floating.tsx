'use client';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { useReturnFocus } from '@/components/ui/use-return-focus';
import type { Point } from '../operations';

const WIDTH = 304;
const HEIGHT = 340;

/** A small window at a place of the screen, kept inside it; Escape or a click outside closes it and gives the focus back. */
export function Floating({
  at,
  label,
  onClose,
  children,
}: {
  at: Point;
  label: string;
  onClose(): void;
  children: ReactNode;
}) {
  const returnFocus = useReturnFocus();
  const left = Math.max(8, Math.min(at.x, window.innerWidth - WIDTH - 8));
  const top = Math.max(8, Math.min(at.y, window.innerHeight - HEIGHT - 8));
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
          style={{ left, top, width: WIDTH }}
          className="fixed z-50 overflow-hidden rounded-xl border bg-popover text-popover-foreground shadow-lg"
        >
          <Dialog.Title className="sr-only">{label}</Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
