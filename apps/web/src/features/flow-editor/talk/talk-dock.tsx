'use client';
import type { CallEvent } from '@innline/shared';
import { useCallback, useEffect, useRef } from 'react';
import { TalkPanel } from '@/features/talk';
import { useEditorSession } from '../editor/session';
import { useCallToken } from '../token/call-token';

/** Calls the draft from beside its canvas; the call's token moves where the call is. */
export function TalkDock({ flowId }: { flowId: string }) {
  const { autosave } = useEditorSession();
  const call = useRef<string | null>(null);
  const forget = useCallback(() => {
    if (call.current) useCallToken.getState().leave(call.current);
    call.current = null;
  }, []);
  useEffect(() => forget, [forget]);
  const follow = useCallback(
    (event: CallEvent) => {
      if (event.callId !== call.current) forget();
      call.current = event.callId;
      if (event.type !== 'node.entered') return;
      const { callId, node: nodeId, viaEdge } = event;
      useCallToken.getState().arrive({ callId, flowId, nodeId, viaEdge, label: 'Your call' });
    },
    [flowId, forget],
  );
  return (
    <section aria-label="Talk to the draft" className="flex h-full min-h-0 flex-col">
      <h2 className="border-b px-4 py-3 font-semibold text-sm">Talk to the draft</h2>
      <TalkPanel
        target={{ kind: 'flow', flowId, version: 'draft' }}
        before={async () => autosave?.flush()}
        onEvent={follow}
      />
    </section>
  );
}
