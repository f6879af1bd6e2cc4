'use client';
import type { FlowDocument } from '@innline/flow';
import { useEffect, useMemo, useState } from 'react';
import { toast } from '@/components/ui/toast';
import type { LocalDrafts, StoredDraft } from '../autosave/types';
import { UsedFlows } from '../hotel/used-flows';
import { UsedRecordings } from '../hotel/used-recordings';
import type { LineHere } from '../publish/lines-here';
import { EditorStoreProvider } from '../store/context';
import { createEditorStore } from '../store/create-store';
import { EditorScreen } from './editor-screen';
import { EditorSessionContext } from './session';
import { useAutosave } from './use-autosave';
import { useOthers } from './use-others';
import { useSave } from './use-save';

interface Props {
  flowId: string;
  stored: StoredDraft;
  /** What is shown first: the stored draft, or edits of this device that never reached the server. */
  document: FlowDocument;
  recovered: boolean;
  local: LocalDrafts;
  readOnly: boolean;
  live: { number: number; note: string } | null;
  lines: readonly LineHere[];
}

export function OpenEditor({ flowId, stored, document, recovered, local, readOnly, live, lines }: Props) {
  const [store] = useState(() => createEditorStore({ document, readOnly }));
  const save = useSave(flowId);
  const { autosave, state } = useAutosave({ store, stored, local, save, enabled: !readOnly });
  const others = useOthers(flowId, !readOnly, autosave);
  const session = useMemo(() => ({ flowId, autosave, save: state }), [flowId, autosave, state]);
  useEffect(() => {
    if (recovered) toast.info('Your last changes are back', 'They had not been saved when this page was closed.');
  }, [recovered]);
  return (
    <EditorStoreProvider store={store}>
      <EditorSessionContext value={session}>
        <UsedFlows>
          <UsedRecordings>
            <EditorScreen flowId={flowId} live={live} lines={lines} others={others} />
          </UsedRecordings>
        </UsedFlows>
      </EditorSessionContext>
    </EditorStoreProvider>
  );
}
