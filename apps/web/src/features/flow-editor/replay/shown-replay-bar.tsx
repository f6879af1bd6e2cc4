import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { useEditor, useEditorStore } from '../store/context';
import type { ShownReplay } from '../store/state';
import { useCallToken } from '../token/call-token';
import { partWords } from './replay-words';

const WAYS = ['before', 'now'] as const;
const LABEL = { before: 'Before', now: 'Now' } as const;

/** A past call's old and new way on the canvas, until somebody has seen enough. */
export function ShownReplayBar({ flowId }: { flowId: string }) {
  const store = useEditorStore();
  const shown = useEditor((state) => state.replayShown);
  useEffect(() => {
    if (!shown) return;
    const { put, leave } = useCallToken.getState();
    for (const way of WAYS) put(tokenOf(shown, way, flowId));
    return () => {
      for (const way of WAYS) leave(`replay-${way}`);
    };
  }, [shown, flowId]);
  if (!shown) return null;
  return (
    <div
      role="status"
      className="absolute inset-x-0 top-3 z-10 mx-auto flex w-fit max-w-[min(90%,40rem)] items-center gap-2 rounded-lg border bg-card px-3 py-1.5 text-[13px] shadow-md"
    >
      <span>
        <strong className="font-medium">Call of {shown.label}:</strong> {partWords(shown)}
      </span>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="Hide the call’s ways"
        onClick={() => store.setState({ replayShown: null })}
      >
        <X />
      </Button>
    </div>
  );
}

/** The token stands where the ways part, or where that way leads from there. */
function tokenOf(shown: ShownReplay, way: (typeof WAYS)[number], flowId: string) {
  const { path } = shown[way];
  const edgeIds = path.flatMap(({ viaEdge }) => (viaEdge === null ? [] : [viaEdge]));
  const nodeId = shown.parts[way]?.node ?? path.at(-1)?.node ?? null;
  return { callId: `replay-${way}`, flowId, nodeId, edgeIds, label: LABEL[way] };
}
