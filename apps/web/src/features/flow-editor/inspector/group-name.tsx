'use client';
import type { FlowGroup } from '@innline/flow';
import { useEffect, useRef, useState } from 'react';
import { nameGroup } from '../actions/group';
import { useEditor, useEditorStore } from '../store/context';

/** What a group is called; a new one asks for it. */
export function GroupName({ group }: { group: FlowGroup }) {
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  const wanted = useEditor((state) => state.focus?.node === group.id);
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(group.name);
  useEffect(() => setName(group.name), [group.name]);
  useEffect(() => {
    if (!wanted) return;
    input.current?.focus();
    input.current?.select();
    store.setState({ focus: null });
  }, [wanted, store]);
  const commit = () => {
    nameGroup(store, group.id, name);
    if (name.trim() === '') setName(group.name);
  };
  return (
    <input
      ref={input}
      aria-label="Name of the group"
      className="-mx-2 w-full rounded-md border border-input bg-transparent px-2 py-1 font-semibold text-base read-only:border-transparent focus-visible:border-ring focus-visible:outline-none focus-visible:ring-2 focus-visible:ring-ring/30"
      value={name}
      maxLength={80}
      readOnly={readOnly}
      onChange={(event) => setName(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setName(group.name);
      }}
    />
  );
}
