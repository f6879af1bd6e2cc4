'use client';
import type { FormField } from '@innline/flow';
import { cn } from '@/lib/cn';
import { errorAt } from './errors';
import { type FormScope, pathIn } from './types';
import { WIDGETS } from './widgets';

interface Props {
  field: FormField;
  scope: FormScope;
  onChange(value: unknown, place?: string): void;
}

/** Label, control, help and what is wrong, tied together for screen readers. */
export function FieldRow({ field, scope, onChange }: Props) {
  const path = pathIn(scope.path, field.name);
  const id = `${scope.formId}-${path.replaceAll('.', '-')}`;
  // The entries of a list say themselves what is wrong with them.
  const error = field.item ? scope.errors.get(path) : errorAt(scope.errors, path);
  const { Control, inline, group } = WIDGETS[field.widget];
  const describedBy =
    [field.help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  const Label = group ? 'span' : 'label';
  const label = (
    <Label id={`${id}-label`} {...(group ? {} : { htmlFor: id })} className="font-medium text-[13px] leading-5">
      {field.label}
    </Label>
  );
  const control = (
    <Control
      field={field}
      value={scope.values[field.name] ?? field.initial ?? null}
      onChange={onChange}
      scope={scope}
      path={path}
      id={id}
      describedBy={describedBy}
      invalid={error !== undefined}
    />
  );
  return (
    <div data-field={path} {...(group ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}>
      <div className={cn(inline ? 'flex items-center justify-between gap-3' : 'space-y-1.5')}>
        {label}
        {control}
      </div>
      {field.help && (
        <p id={`${id}-help`} className="mt-1 text-muted-foreground text-xs leading-[17px]">
          {field.help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-1 text-destructive text-xs leading-[17px]">
          {error}
        </p>
      )}
    </div>
  );
}
