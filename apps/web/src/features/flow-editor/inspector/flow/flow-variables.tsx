'use client';
import { Plus } from 'lucide-react';
import { addVariable } from '../../operations';
import { applyChange } from '../../store/change';
import { useEditor, useEditorStore } from '../../store/context';
import { SMALL_BUTTON } from '../form/styles';
import { VariableRow } from './variable-row';

/** What the flow remembers during a call. */
export function FlowVariables() {
  const store = useEditorStore();
  const variables = useEditor((state) => state.document.variables);
  const readOnly = useEditor((state) => state.readOnly);
  return (
    <section aria-label="Variables">
      <h3 className="font-medium text-[13px]">Variables</h3>
      <p className="mb-2 text-muted-foreground text-xs">
        What the flow remembers during a call. Texts read one as {'{{ vars.name }}'}.
      </p>
      <ul className="list-none space-y-2">
        {variables.map((variable, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the name is being edited, so it cannot be the key.
          <VariableRow key={index} variable={variable} readOnly={readOnly} />
        ))}
      </ul>
      {!readOnly && (
        <button
          type="button"
          className={`${SMALL_BUTTON} mt-2 -ml-2`}
          onClick={() =>
            applyChange(store, 'Added a variable', (draft) => addVariable(draft, { name: 'value', type: 'text' }))
          }
        >
          <Plus aria-hidden className="size-3.5" />
          Add a variable
        </button>
      )}
    </section>
  );
}
