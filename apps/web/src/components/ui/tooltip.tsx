'use client';
import { Tooltip as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';

export const TooltipProvider = Radix.Provider;

interface TooltipProps {
  /** What the control does; for a button with an icon only, also give it an `aria-label`. */
  text: ReactNode;
  side?: ComponentProps<typeof Radix.Content>['side'];
  children: ReactNode;
}

export function Tooltip({ text, side = 'top', children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-60 max-w-72 rounded-md bg-foreground px-2.5 py-1.5 text-background text-xs leading-snug shadow-md data-[state=delayed-open]:animate-in data-[state=delayed-open]:fade-in-0"
        >
          {text}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
