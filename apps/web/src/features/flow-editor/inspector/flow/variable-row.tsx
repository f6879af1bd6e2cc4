'use client';
import { FlowVariable, VARIABLE_TYPES } from '@innline/flow';
import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { renameVariableIn } from '../../nodes/rename-variable';
import { removeVariable, updateVariable } from '../../operations';
import { applyChange } from '../../store/change';
import { useEditorStore } from '../../store/context';
import { CONTROL, SMALL_BUTTON } from '../form/styles';
import { readInitial, writeInitial } from './initial-value';

/** One variable: renamed when its name is left, so that texts that read it follow once. */
export function VariableRow({ variable, readOnly }: { variable: FlowVariable; readOnly: boolean }) {
  const store = useEditorStore();
  const [name, setName] = useState(variable.name);
  useEffect(() => setName(variable.name), [variable.name]);
  const valid = FlowVariable.shape.name.safeParse(name).success;
  const update = (change: Partial<FlowVariable>) =>
    applyChange(
      store,
      `Changed the variable ${variable.name}`,
      (d) => updateVariable(d, variable.name, change, renameVariableIn),
      {
        burst: `variable ${variable.name} ${Object.keys(change).join()}`,
      },
    );
  return (
    <li aria-label={`Variable ${variable.name}`} className="space-y-1.5 rounded-lg border bg-muted/30 p-2">
      <div className="flex gap-1.5">
        <input
          aria-label="Name of the variable"
          className={`${CONTROL} font-mono !text-[13px]`}
          value={name}
          readOnly={readOnly}
          aria-invalid={!valid}
          onChange={(event) => setName(event.target.value)}
          onBlur={() => (valid ? update({ name }) : setName(variable.name))}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
        <select
          aria-label={`Kind of ${variable.name}`}
          className={`${CONTROL} !w-28`}
          value={variable.type}
          disabled={readOnly}
          onChange={(event) => update({ type: event.target.value as FlowVariable['type'], initial: undefined })}
        >
          {VARIABLE_TYPES.map((type) => (
            <option key={type} value={type}>
              {type}
            </option>
          ))}
        </select>
        {!readOnly && (
          <button
            type="button"
            aria-label={`Remove the variable ${variable.name}`}
            className={SMALL_BUTTON}
            onClick={() =>
              applyChange(store, `Removed the variable ${variable.name}`, (d) => removeVariable(d, variable.name))
            }
          >
            <Trash2 aria-hidden className="size-3.5" />
          </button>
        )}
      </div>
      {!valid && <p className="text-destructive text-xs">Small letters, digits and _, starting with a letter.</p>}
      <div className="flex items-center gap-3">
        <input
          aria-label={`First value of ${variable.name}`}
          className={CONTROL}
          placeholder="Empty at first"
          defaultValue={writeInitial(variable.initial)}
          readOnly={readOnly}
          onChange={(event) => update({ initial: readInitial(event.target.value, variable.type) })}
        />
        <label
          className="flex min-h-6 shrink-0 items-center gap-1.5 text-xs touch:min-h-10"
          title="Masked in journals, screens and logs"
        >
          <input
            type="checkbox"
            className="accent-primary"
            checked={variable.sensitive}
            disabled={readOnly}
            onChange={(event) => update({ sensitive: event.target.checked })}
          />
          Private
        </label>
      </div>
    </li>
  );
}
