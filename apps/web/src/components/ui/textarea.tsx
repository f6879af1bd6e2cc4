import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';
import { fieldLook } from './input';

/** Grows with its text where the browser can. */
export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea className={cn(fieldLook, 'field-sizing-content min-h-20 py-2 leading-relaxed', className)} {...props} />
  );
}
