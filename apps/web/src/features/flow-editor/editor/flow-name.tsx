'use client';
import { useEffect, useState } from 'react';
import { renameFlow } from '../operations';
import { applyChange } from '../store/change';
import { useEditor, useEditorStore } from '../store/context';

/** The flow's name, changed in place. */
export function FlowName() {
  const store = useEditorStore();
  const stored = useEditor((state) => state.document.name);
  const readOnly = useEditor((state) => state.readOnly);
  const [name, setName] = useState(stored);
  useEffect(() => setName(stored), [stored]);
  const commit = () => {
    if (name.trim() === '') setName(stored);
    else applyChange(store, `Renamed the flow to “${name.trim()}”`, (draft) => renameFlow(draft, name));
  };
  return (
    <h1 className="min-w-0 shrink font-semibold text-base">
      <input
        aria-label="Name of the flow"
        title={stored}
        className="field-sizing-content min-w-16 max-w-full truncate rounded-md border border-transparent bg-transparent px-1.5 py-0.5 touch:h-10 hover:border-input read-only:hover:border-transparent"
        value={name}
        maxLength={120}
        readOnly={readOnly}
        onChange={(event) => setName(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setName(stored);
        }}
      />
    </h1>
  );
}
