'use client';
import type { FlowNode } from '@innline/flow';
import { useEffect, useState } from 'react';
import { renameStep } from '../actions/edit-step';
import { useEditorStore } from '../store/context';

/** Renamed when it is left or Enter is pressed: texts that read the answer follow once, not with every letter. */
export function StepName({ node, readOnly }: { node: FlowNode; readOnly: boolean }) {
  const store = useEditorStore();
  const [name, setName] = useState(node.name);
  useEffect(() => setName(node.name), [node.name]);
  const commit = () => {
    renameStep(store, node.id, name);
    if (name.trim() === '') setName(node.name);
  };
  return (
    <input
      aria-label="Name of the step"
      className="w-full rounded-md border border-transparent bg-transparent px-2 py-0.5 font-semibold text-base hover:border-input focus-visible:border-ring focus-visible:outline-none focus-visible:ring-2 focus-visible:ring-ring/30"
      value={name}
      maxLength={80}
      readOnly={readOnly}
      onChange={(event) => setName(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setName(node.name);
      }}
    />
  );
}
