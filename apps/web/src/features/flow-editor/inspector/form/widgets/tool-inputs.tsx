'use client';
import { type FormField, type ToolField, toolOf } from '@innline/flow';
import type { WidgetProps } from '../types';

/** What a tool is given: its own fields, each of them a text that may hold `{{ … }}`. */
export function ToolInputs({ value, onChange, scope, path }: WidgetProps) {
  const values = (value ?? {}) as Record<string, unknown>;
  const tool = toolOf(String(scope.values.tool ?? ''));
  if (!tool) return <p className="text-muted-foreground text-xs">Choose a tool first.</p>;
  if (tool.fields.length === 0) return <p className="text-muted-foreground text-xs">This tool needs nothing.</p>;
  return (
    <scope.Form
      fields={tool.fields.map(asFormField)}
      scope={{ ...scope, values, path }}
      onChange={(name, next, place) => onChange({ ...values, [name]: next ?? '' }, `${path}.${place ?? name}`)}
    />
  );
}

const WIDGETS: Partial<Record<ToolField['kind'], FormField['widget']>> = {
  select: 'select',
  json: 'long_text',
  department: 'department',
};

function asFormField({ name, label, help, required, kind, options }: ToolField): FormField {
  return {
    name,
    label: required ? label : `${label} (optional)`,
    help,
    widget: WIDGETS[kind] ?? 'template',
    templates: true,
    choices: options,
    initial: (kind === 'select' || kind === 'department') && !required ? null : '',
    item: null,
  };
}
