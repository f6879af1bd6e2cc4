'use client';
import type { FormField } from '@innline/flow';
import { ChevronRight } from 'lucide-react';
import { FieldRow } from './field-row';
import { SMALL_BUTTON } from './styles';
import type { FormProps } from './types';

/** A form made from a schema's fields: the main ones, and the rest behind "More". */
export function ConfigForm({ fields, scope, onChange }: FormProps) {
  const shown = fields.filter((field) => isShown(field, scope.values, fields));
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

/**
 * Fields that depend on another one are shown while it has one of their values. A config that came from elsewhere may leave
 * out what is as it begins: `fields`, those beside it, know how that is.
 */
export function isShown(
  { when }: FormField,
  values: Readonly<Record<string, unknown>>,
  fields: readonly FormField[],
): boolean {
  if (!when) return true;
  const initial = fields.find(({ name }) => name === when.field)?.initial;
  const other = values[when.field] ?? initial ?? null;
  return when.is.some((value) => Object.is(value, other));
}
