import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';
import { Input } from './input';

/** Native pickers, so that keyboard, phone and screen reader work as people know them. Values are local to the hotel. */
export const DateInput = ({ className, ...props }: ComponentProps<'input'>) => (
  <Input type="date" className={cn('tabular w-40', className)} {...props} />
);

/** A finger opens the picker anywhere on it: without the clock there is room for “AM” in letters of 16 px. */
export const TimeInput = ({ className, ...props }: ComponentProps<'input'>) => (
  <Input
    type="time"
    className={cn('tabular w-32 touch:w-28 touch:[&::-webkit-calendar-picker-indicator]:hidden', className)}
    {...props}
  />
);

export const DateTimeInput = ({ className, ...props }: ComponentProps<'input'>) => (
  <Input type="datetime-local" className={cn('tabular w-56', className)} {...props} />
);
