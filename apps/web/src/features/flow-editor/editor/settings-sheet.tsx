'use client';
import { useEffect } from 'react';
import { Sheet, SheetContent } from '@/components/ui/sheet';
import { Inspector } from '../inspector/inspector';
import { useEditor, useEditorStore } from '../store/context';

/** On a phone the settings of what is selected come from below, over the flow: there is no room beside it. */
export function SettingsSheet() {
  const store = useEditorStore();
  const open = useEditor(({ overlay, selection }) => overlay.kind === 'settings' && selection.nodes.size > 0);
  // a problem was pressed, or Enter: the cursor belongs into a field, which has to be there first
  const wanted = useEditor(({ focus }) => focus !== null);
  useEffect(() => {
    if (wanted) store.setState({ overlay: { kind: 'settings' } });
  }, [wanted, store]);
  return (
    <Sheet open={open} onOpenChange={(next) => !next && store.setState({ overlay: { kind: 'none' } })}>
      <SheetContent side="bottom" title="Settings">
        <div className="min-h-0 overflow-y-auto overscroll-contain border-t pb-6">
          <Inspector />
        </div>
      </SheetContent>
    </Sheet>
  );
}
