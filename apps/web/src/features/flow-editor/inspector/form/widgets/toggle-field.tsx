'use client';
import { Switch } from 'radix-ui';
import type { WidgetProps } from '../types';

export function ToggleField({ value, onChange, scope, id, describedBy }: WidgetProps) {
  return (
    <Switch.Root
      id={id}
      checked={value === true}
      onCheckedChange={(on) => onChange(on)}
      disabled={scope.readOnly}
      aria-describedby={describedBy}
      className="h-5 w-9 shrink-0 rounded-full bg-input transition-colors disabled:opacity-60 data-[state=checked]:bg-primary"
    >
      <Switch.Thumb className="block size-4 translate-x-0.5 rounded-full bg-card shadow-sm transition-transform data-[state=checked]:translate-x-[18px]" />
    </Switch.Root>
  );
}
