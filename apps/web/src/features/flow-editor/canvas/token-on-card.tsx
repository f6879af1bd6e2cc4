'use client';
import { PhoneCall } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { useCallToken } from '../token/call-token';
import { useCanvasFlow } from './canvas-flow';

/** The calls that are at a step right now. */
export function TokenOnCard({ nodeId }: { nodeId: string }) {
  const flowId = useCanvasFlow();
  const labels = useCallToken(
    useShallow(({ tokens }) =>
      Object.values(tokens)
        .filter((token) => token.flowId === flowId && token.nodeId === nodeId)
        .map((token) => token.label ?? 'A call'),
    ),
  );
  if (labels.length === 0) return null;
  return (
    <div
      role="status"
      aria-label={`${labels.join(', ')} at this step`}
      className="pointer-events-none absolute inset-0"
    >
      <span className="absolute inset-0 animate-pulse rounded-xl ring-4 ring-primary/45" />
      <span className="absolute bottom-full left-3 mb-1.5 flex items-center gap-1 rounded-full bg-primary px-2 py-0.5 font-medium text-[11px] text-primary-foreground shadow-md">
        <PhoneCall aria-hidden className="size-3" />
        {labels.length === 1 ? labels[0] : `${labels.length} calls`}
      </span>
    </div>
  );
}
