'use client';
import { addVariable } from '../../../operations';
import { applyChange } from '../../../store/change';
import { useEditorStore } from '../../../store/context';
import { CONTROL } from '../styles';
import type { WidgetProps } from '../types';

const NEW = ' new';

/** One of the flow's variables, or a new one made on the spot. */
export function VariablePicker({ field, value, onChange, scope, id, describedBy, invalid }: WidgetProps) {
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
