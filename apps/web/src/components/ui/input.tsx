import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

export const fieldLook =
  'w-full min-w-0 rounded-md border border-input bg-card px-3 text-sm text-foreground touch:text-base shadow-sm transition-colors placeholder:text-muted-foreground/80 hover:border-muted-foreground/60 disabled:cursor-not-allowed disabled:opacity-60 aria-invalid:border-destructive focus-visible:outline-offset-0';

export function Input({ className, type = 'text', ...props }: ComponentProps<'input'>) {
  return <input type={type} className={cn(fieldLook, 'h-9 touch:h-10', className)} {...props} />;
}
