'use client';
import { useHydrated } from '@/lib/use-hydrated';
import { Button, type ButtonProps } from './button';

/**
 * Sends its form, once the page listens. Sent before that, by the browser itself, what was typed would be lost, and a
 * password would stand in the address. Enter in a field does what this button does: nothing until then.
 */
export function SubmitButton({ disabled, ...props }: Omit<ButtonProps, 'type' | 'asChild'>) {
  const hydrated = useHydrated();
  return <Button {...props} type="submit" disabled={disabled || !hydrated} />;
}
