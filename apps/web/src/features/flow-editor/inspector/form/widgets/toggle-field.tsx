'use client';
import { Switch } from '@/components/ui/switch';
import type { WidgetProps } from '../types';

export function ToggleField({ value, onChange, scope, id, describedBy }: WidgetProps) {
  return (
    <Switch
      id={id}
      checked={value === true}
      onCheckedChange={(on) => onChange(on)}
      disabled={scope.readOnly}
      aria-describedby={describedBy}
    />
  );
}
