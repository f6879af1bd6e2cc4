'use client';
import { Group, Ungroup } from 'lucide-react';
import { selectGroup, takeOutOfGroup } from '../actions/group';
import { groupOf } from '../operations';
import { useEditor, useEditorStore } from '../store/context';
import { SMALL_BUTTON } from './form/styles';

/** Which group a step is in, and the ways to the whole of it and out of it. */
export function GroupOfStep({ nodeId }: { nodeId: string }) {
  const store = useEditorStore();
  const group = useEditor(({ document }) => groupOf(document, nodeId));
  const readOnly = useEditor((state) => state.readOnly);
  if (!group) return null;
  return (
    <div className="flex items-center gap-1 rounded-lg border bg-muted/40 py-1 pr-1 pl-2.5 text-[13px]">
      <Group aria-hidden className="size-4 shrink-0 text-muted-foreground" />
      <span className="min-w-0 flex-1 truncate">In “{group.name}”</span>
      <button type="button" className={SMALL_BUTTON} onClick={() => selectGroup(store, group.id)}>
        Select group
      </button>
      {!readOnly && (
        <button
          type="button"
          className={SMALL_BUTTON}
          aria-label={`Take it out of “${group.name}”`}
          title="Take it out of the group"
          onClick={() => takeOutOfGroup(store, nodeId)}
        >
          <Ungroup aria-hidden className="size-4" />
        </button>
      )}
    </div>
  );
}
