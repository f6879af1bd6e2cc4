'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { LoadFailed } from '@/components/load-failed';
import { useTRPC } from '@/trpc/client';
import { useHotel, useMay } from '@/trpc/hotel';
import { localDrafts } from '../autosave/local-drafts';
import { type Recovery, recover } from '../autosave/recover';
import type { StoredDraft } from '../autosave/types';
import { HotelContextProvider } from '../hotel/hotel-context';
import { EditorSkeleton } from './editor-skeleton';
import { OpenEditor } from './open-editor';

/** Voices of a vendor do not change from one flow to the next. */
const SPEECH_MS = 5 * 60_000;

/** The editor of one flow's draft; for those who may not edit, the same to look at. */
export function FlowEditor({ flowId }: { flowId: string }) {
  const trpc = useTRPC();
  const { id: hotelId, slug } = useHotel();
  // forgotten on leaving: whoever comes back starts from what is stored by then, not from what they once opened
  const flow = useQuery(
    trpc.flowEditor.get.queryOptions({ hotelId, flowId }, { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false }),
  );
  const context = useQuery(trpc.flowEditor.context.queryOptions({ hotelId }));
  // a vendor is asked on the way: the editor does not wait for it
  const speech = useQuery(trpc.flowEditor.speech.queryOptions({ hotelId }, { staleTime: SPEECH_MS }));
  const mayEdit = useMay('flow.edit');
  const local = useMemo(() => localDrafts(flowId), [flowId]);
  const stored = useFirst(flow.data && { revision: flow.data.revision, document: flow.data.draft });
  const recovery = useRecovery(local.load, stored);
  const hotel = useMemo(() => context.data && { ...context.data, ...speech.data }, [context.data, speech.data]);
  const failed = flow.error ?? context.error;
  if (failed)
    return (
      <LoadFailed
        what="This flow"
        error={failed}
        back={{ href: `/h/${slug}/flows`, label: 'To the flows' }}
        onRetry={() => void Promise.all([flow.refetch(), context.refetch()])}
      />
    );
  if (!flow.data || !hotel || !stored || !recovery) return <EditorSkeleton />;
  return (
    <HotelContextProvider value={hotel}>
      <OpenEditor
        flowId={flowId}
        stored={recovery.kind === 'nothing' ? stored : recovery.base}
        document={recovery.kind === 'nothing' ? stored.document : recovery.document}
        recovered={recovery.kind !== 'nothing'}
        local={local}
        readOnly={!mayEdit || flow.data.archived}
        live={flow.data.live}
        lines={flow.data.lines}
      />
    </HotelContextProvider>
  );
}

/** What was first there: an editor starts from one stored draft, newer ones come to it by its own ways. */
function useFirst(value: StoredDraft | undefined): StoredDraft | null {
  const [first, setFirst] = useState<StoredDraft | null>(null);
  if (first === null && value) setFirst(value);
  return first;
}

function useRecovery(
  load: () => ReturnType<ReturnType<typeof localDrafts>['load']>,
  stored: StoredDraft | null,
): Recovery | null {
  const [recovery, setRecovery] = useState<Recovery | null>(null);
  useEffect(() => {
    if (!stored) return;
    let gone = false;
    void load().then((draft) => !gone && setRecovery(recover(stored, draft)));
    return () => {
      gone = true;
    };
  }, [load, stored]);
  return recovery;
}
