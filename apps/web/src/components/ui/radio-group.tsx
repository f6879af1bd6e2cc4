'use client';
import { RadioGroup as Radix } from 'radix-ui';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from '@/lib/cn';

export function RadioGroup({ className, ...props }: ComponentProps<typeof Radix.Root>) {
  return <Radix.Root className={cn('grid gap-2', className)} {...props} />;
}

/** A choice with a label and, if wanted, a line that explains it; the whole row can be pressed. */
export function RadioItem(props: { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className="flex items-start gap-3 rounded-lg border border-border bg-card px-3.5 py-2.5 transition-colors has-[[data-state=checked]]:border-primary has-disabled:opacity-50 has-[[data-state=checked]]:bg-primary-soft hover:bg-accent"
    >
      <Radix.Item
        id={id}
        value={props.value}
        disabled={props.disabled}
        className="mt-0.5 flex size-4.5 shrink-0 items-center justify-center rounded-full border border-input bg-card data-[state=checked]:border-primary"
      >
        <Radix.Indicator className="size-2.5 rounded-full bg-primary" />
      </Radix.Item>
      <span className="min-w-0">
        <span className="block font-medium text-sm">{props.label}</span>
        {props.hint && <span className="block text-[0.8125rem] text-muted-foreground leading-snug">{props.hint}</span>}
      </span>
    </label>
  );
}
