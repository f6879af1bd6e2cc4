'use client';
import { completions } from '@innline/flow';
import { addVariable } from '../../../operations';
import { applyChange } from '../../../store/change';
import { useEditorStore } from '../../../store/context';
import { CONTROL } from '../styles';
import type { WidgetProps } from '../types';

const NEW = ' new';

/** What to look at, or where to keep something. */
export function VariablePicker(props: WidgetProps) {
  return props.scope.readsAnything ? <FactPicker {...props} /> : <OwnVariable {...props} />;
}

/** Anything that can be read: variables, answers, facts of the call. */
function FactPicker({ value, onChange, scope, id, describedBy, invalid }: WidgetProps) {
  const current = typeof value === 'string' ? value : '';
  const facts = completions(scope.document);
  return (
    <select
      id={id}
      className={CONTROL}
      value={current}
      disabled={scope.readOnly}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">Choose…</option>
      {current !== '' && !facts.some((fact) => fact.path === current) && <option value={current}>{current}</option>}
      {facts.map((fact) => (
        <option key={fact.path} value={fact.path}>
          {fact.label}
        </option>
      ))}
    </select>
  );
}

/** One of the flow's variables, or a new one made on the spot. */
function OwnVariable({ field, value, onChange, scope, id, describedBy, invalid }: WidgetProps) {
  const store = useEditorStore();
  const current = typeof value === 'string' ? value : '';
  const names = scope.document.variables.map((variable) => variable.name);
  const choose = (name: string) => {
    if (name !== NEW) return onChange(name === '' ? null : name);
    applyChange(store, 'Added a variable', (draft) => addVariable(draft, { name: 'value', type: 'text' }));
    onChange(store.getState().document.variables.at(-1)!.name);
  };
  return (
    <select
      id={id}
      className={CONTROL}
      value={current}
      disabled={scope.readOnly}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{field.initial === null ? 'Do not keep it' : 'Choose…'}</option>
      {current !== '' && !names.includes(current) && <option value={current}>{current} (not in this flow)</option>}
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
      <option value={NEW}>New variable…</option>
    </select>
  );
}
