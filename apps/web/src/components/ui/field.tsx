'use client';
import { Slot } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import { cn } from '@/lib/cn';
import { Label } from './label';

export interface FieldProps {
  label: ReactNode;
  /** One sentence on what it does. */
  help?: ReactNode;
  /** What is wrong and how to mend it; announced. */
  error?: string | null;
  /** The label is only for screen readers. */
  hideLabel?: boolean;
  optional?: boolean;
  className?: string;
  /** Exactly one control; it gets `id`, `aria-describedby` and `aria-invalid`. */
  children: ReactNode;
}

/** A control with its label, help and error, wired for screen readers. */
export function Field({ label, help, error, hideLabel, optional, className, children }: FieldProps) {
  const id = useId();
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={cn('flex flex-col gap-1.5', className)}>
      <Label htmlFor={id} className={hideLabel ? 'sr-only' : undefined}>
        {label}
        {optional && <span className="ml-1.5 font-normal text-muted-foreground">optional</span>}
      </Label>
      <Slot.Root id={id} aria-describedby={describedBy} aria-invalid={error ? true : undefined}>
        {children}
      </Slot.Root>
      {help && (
        <p id={`${id}-help`} className="text-[0.8125rem] text-muted-foreground leading-snug">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-[0.8125rem] text-destructive leading-snug">
          {error}
        </p>
      )}
    </div>
  );
}
