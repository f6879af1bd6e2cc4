'use client';
import type { FormField } from '@innline/flow';
import { ChevronRight } from 'lucide-react';
import { FieldRow } from './field-row';
import { SMALL_BUTTON } from './styles';
import type { FormProps } from './types';

/** A form made from a schema's fields: the main ones, and the rest behind "More". */
export function ConfigForm({ fields, scope, onChange }: FormProps) {
  const shown = fields.filter((field) => isShown(field, scope.values));
  const main = shown.filter((field) => field.group !== 'advanced');
  const advanced = shown.filter((field) => field.group === 'advanced');
  const row = (field: FormField) => (
    <FieldRow
      key={field.name}
      field={field}
      scope={scope}
      onChange={(value, place) => onChange(field.name, value, place)}
    />
  );
  return (
    <div className="space-y-4">
      {main.map(row)}
      {advanced.length > 0 && (
        <details className="group" open={advanced.length > 0 && main.length === 0}>
          <summary className={`${SMALL_BUTTON} -ml-2 list-none`}>
            <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
            More settings
          </summary>
          <div className="mt-3 space-y-4">{advanced.map(row)}</div>
        </details>
      )}
    </div>
  );
}

/** Fields that depend on another one are shown while it has one of their values. */
export function isShown(field: FormField, values: Readonly<Record<string, unknown>>): boolean {
  const { when } = field;
  return !when || when.is.some((value) => Object.is(value, values[when.field] ?? null));
}
