'use client';
import type { CallEvent } from '@innline/shared';
import { useCallback, useEffect, useRef } from 'react';
import { TalkPanel } from '@/features/talk';
import { useEditorSession } from '../editor/session';
import { useCallToken } from '../token/call-token';

interface Props {
  flowId: string;
  /** Brings a step into view. */
  onShow(nodeId: string): void;
}

/** Calls the draft from beside its canvas: the token moves with the call, and the canvas with the token. */
export function TalkDock({ flowId, onShow }: Props) {
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
      const { callId } = event;
      call.current = callId;
      const { arrive, put, tokens } = useCallToken.getState();
      if (event.type === 'node.entered') {
        arrive({ callId, flowId, nodeId: event.node, viaEdge: event.viaEdge, label: 'Your call' });
        onShow(event.node);
      }
      // The call is over; the way it took stays on the canvas until the next one.
      const token = tokens[callId];
      if (event.type === 'call.ended' && token) put({ ...token, nodeId: null });
    },
    [flowId, forget, onShow],
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
