'use client';
import type { FlowVariable, FormField } from '@innline/flow';
import { useHotelContext } from '../../../hotel/hotel-context';
import type { WidgetProps } from '../types';

/** What the chosen flow is told: a text for each of its variables; left empty, it begins as that flow says. */
export function FlowInputs({ value, onChange, scope, path }: WidgetProps) {
  const { flows = {} } = useHotelContext();
  const values = (value ?? {}) as Record<string, string>;
  const variables = flows[String(scope.values.flowId ?? '')]?.document.variables ?? [];
  if (variables.length === 0)
    return <output className="block text-muted-foreground text-xs">This flow has no variables.</output>;
  const change = (name: string, next: unknown, place?: string) => {
    const { [name]: _, ...rest } = values;
    const text = typeof next === 'string' ? next : '';
    onChange(text === '' ? rest : { ...rest, [name]: text }, `${path}.${place ?? name}`);
  };
  return <scope.Form fields={variables.map(asFormField)} scope={{ ...scope, values, path }} onChange={change} />;
}

function asFormField({ name, initial }: FlowVariable): FormField {
  const first = initial === undefined || initial === null || initial === '' ? 'nothing' : String(initial);
  return {
    name,
    label: name.replaceAll('_', ' '),
    help: `Left empty, it begins with ${first}.`,
    widget: 'template',
    templates: true,
    initial: '',
    item: null,
  };
}
