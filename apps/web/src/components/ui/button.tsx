import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

export const buttonVariants = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md font-medium transition-colors disabled:pointer-events-none disabled:opacity-50 aria-busy:pointer-events-none aria-busy:opacity-70 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'bg-primary text-primary-foreground shadow-sm hover:bg-primary/90',
        secondary: 'border border-border bg-card text-foreground shadow-sm hover:bg-accent',
        ghost: 'text-foreground hover:bg-accent',
        danger: 'bg-destructive text-destructive-foreground shadow-sm hover:bg-destructive/90',
        link: 'h-auto px-0 text-primary-text underline-offset-4 hover:underline',
      },
      size: {
        sm: 'h-8 px-2.5 text-[0.8125rem] touch:h-10 touch:min-w-10',
        md: 'h-9 px-3.5 text-sm touch:h-10',
        lg: 'h-11 px-5 text-[0.9375rem]',
        icon: 'size-9 touch:size-10',
        'icon-sm': 'size-8 touch:size-10',
      },
    },
    compoundVariants: [{ variant: 'link', class: 'h-auto px-0 touch:h-auto' }],
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonVariants> {
  /** Gives the look to its one child, e.g. a link. */
  asChild?: boolean;
  /** Work is under way: announced, and a second press does nothing. */
  busy?: boolean;
}

export function Button({ className, variant, size, asChild, busy, type = 'button', ...props }: ButtonProps) {
  const Comp = asChild ? Slot.Root : 'button';
  return (
    <Comp
      className={cn(buttonVariants({ variant, size }), className)}
      aria-busy={busy || undefined}
      {...(asChild ? {} : { type })}
      {...props}
    />
  );
}
