'use client';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { useEditor, useEditorStore } from '../store/context';
import { SHORTCUTS } from './shortcuts';

export function ShortcutsDialog() {
  const store = useEditorStore();
  const open = useEditor((state) => state.overlay.kind === 'shortcuts');
  return (
    <Dialog open={open} onOpenChange={(next) => !next && store.setState({ overlay: { kind: 'none' } })}>
      <DialogContent title="Keyboard shortcuts" wide>
        <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
          {SHORTCUTS.map(({ group, entries }) => (
            <section key={group} aria-label={group}>
              <h3 className="mb-2 font-medium text-sm">{group}</h3>
              <dl className="space-y-1.5">
                {entries.map(([keys, what]) => (
                  <div key={keys} className="flex items-baseline justify-between gap-4 text-[13px]">
                    <dt className="text-foreground/85">{what}</dt>
                    <dd className="shrink-0">
                      <Kbd keys={keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}
