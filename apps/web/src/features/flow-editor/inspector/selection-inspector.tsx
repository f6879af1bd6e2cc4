'use client';
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  Copy,
  Group,
  Trash2,
  Ungroup,
} from 'lucide-react';
import { duplicateSelected } from '../actions/copy-paste';
import { groupSelected, ungroupSelected } from '../actions/group';
import { alignSelected, deleteSelected } from '../actions/selection';
import { type Alignment, groupExactly } from '../operations';
import { useEditor, useEditorStore } from '../store/context';
import { SMALL_BUTTON } from './form/styles';
import { GroupName } from './group-name';

const WAYS: readonly [Alignment, string, typeof Copy][] = [
  ['left', 'Align left', AlignStartVertical],
  ['center', 'Align centres', AlignCenterVertical],
  ['right', 'Align right', AlignEndVertical],
  ['top', 'Align tops', AlignStartHorizontal],
  ['middle', 'Align middles', AlignCenterHorizontal],
  ['bottom', 'Align bottoms', AlignEndHorizontal],
  ['across', 'Spread across', AlignHorizontalDistributeCenter],
  ['down', 'Spread down', AlignVerticalDistributeCenter],
];

/** What can be done to several steps at once. */
export function SelectionInspector({ count }: { count: number }) {
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  const group = useEditor(({ document, selection }) => groupExactly(document, selection.nodes));
  return (
    <section aria-label="Several steps" className="space-y-4 p-4">
      <header>
        {group && <GroupName key={group.id} group={group} />}
        <h2 className={group ? 'text-muted-foreground text-xs' : 'font-semibold text-base'}>{count} steps selected</h2>
      </header>
      {!readOnly && (
        <>
          <div role="toolbar" aria-label="Align" className="grid grid-cols-2 gap-1">
            {WAYS.map(([alignment, label, Icon]) => (
              <button
                key={alignment}
                type="button"
                className={SMALL_BUTTON}
                onClick={() => alignSelected(store, alignment)}
              >
                <Icon aria-hidden className="size-4" />
                {label}
              </button>
            ))}
          </div>
          <div className="grid grid-cols-2 gap-1 border-t pt-3">
            {group ? (
              <button type="button" className={SMALL_BUTTON} onClick={() => ungroupSelected(store)}>
                <Ungroup aria-hidden className="size-4" />
                Ungroup
              </button>
            ) : (
              <button type="button" className={SMALL_BUTTON} onClick={() => groupSelected(store)}>
                <Group aria-hidden className="size-4" />
                Group
              </button>
            )}
            <button type="button" className={SMALL_BUTTON} onClick={() => duplicateSelected(store)}>
              <Copy aria-hidden className="size-4" />
              Duplicate
            </button>
            <button type="button" className={SMALL_BUTTON} onClick={() => deleteSelected(store)}>
              <Trash2 aria-hidden className="size-4" />
              Delete
            </button>
          </div>
        </>
      )}
    </section>
  );
}
