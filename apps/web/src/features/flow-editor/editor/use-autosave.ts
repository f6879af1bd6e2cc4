import { useEffect, useState } from 'react';
import { toast } from '@/components/ui/toast';
import { type Autosave, createAutosave } from '../autosave/autosave';
import type { LocalDrafts, SaveDraft, SaveState, StoredDraft } from '../autosave/types';
import type { EditorStore } from '../store/create-store';
import { rebase } from '../store/history';

interface Options {
  store: EditorStore;
  stored: StoredDraft;
  local: LocalDrafts;
  save: SaveDraft;
  enabled: boolean;
}

/** Every change of the draft on screen is saved by itself. */
export function useAutosave({ store, stored, local, save, enabled }: Options): {
  autosave: Autosave | null;
  state: SaveState;
} {
  const [state, setState] = useState<SaveState>({ status: 'saved', at: null });
  const [autosave, setAutosave] = useState<Autosave | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `stored` is where this editor started; later ones come through autosave.
  useEffect(() => {
    if (!enabled) return;
    const own = createAutosave({
      stored,
      local,
      save,
      onState: setState,
      onReplace: (document, from, theirs) => {
        rebase(store, document, from, theirs.document);
        store.setState({ announcement: `${theirs.byName ?? 'Somebody'} changed this flow; it is up to date.` });
        toast.info(`${theirs.byName ?? 'Somebody'} changed this flow`, 'Their changes are in it now, and yours too.');
      },
    });
    setAutosave(own);
    own.edited(store.getState().document);
    const unsubscribe = store.subscribe(({ document }, before) => {
      if (document !== before.document) own.edited(document);
    });
    const now = () => void own.flush();
    const hidden = () => document.visibilityState === 'hidden' && now();
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      unsubscribe();
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', hidden);
      void own.flush().finally(() => own.stop());
    };
  }, [store, local, save, enabled]);
  return { autosave, state };
}
