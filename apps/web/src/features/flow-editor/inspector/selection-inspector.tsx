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
  Trash2,
} from 'lucide-react';
import { duplicateSelected } from '../actions/copy-paste';
import { alignSelected, deleteSelected } from '../actions/selection';
import type { Alignment } from '../operations';
import { useEditor, useEditorStore } from '../store/context';
import { SMALL_BUTTON } from './form/styles';

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
  return (
    <section aria-label="Several steps" className="space-y-4 p-4">
      <h2 className="font-semibold text-base">{count} steps selected</h2>
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
