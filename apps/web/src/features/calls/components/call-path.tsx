'use client';
import type { CallDetail } from '@innline/db';
import { Card } from '@/components/ui/card';
import type { CallView } from '@/features/talk';
import { clock } from '@/lib/time';
import { CallCanvas } from './call-canvas';

/** The way the call took through the flow, step by step. */
export function CallPath({ call, view }: { call: CallDetail; view: CallView }) {
  const nodes = new Map(call.document?.nodes.map((node) => [node.id, node]));
  const start = call.events[0]?.at ?? 0;
  return (
    <div className="space-y-4">
      <Card className="p-4">
        <ol aria-label="Path through the flow" className="flex flex-wrap items-center gap-y-2">
          {view.path.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a node may be visited more than once; the order is the identity
            <li key={index} className="flex items-center">
              {index > 0 && <span className="mx-1.5 h-px w-4 bg-border" aria-hidden />}
              <span
                className="rounded-lg border border-border bg-card px-2.5 py-1 text-sm"
                title={`after ${clock(step.at - start)}`}
              >
                {nodes.get(step.node)?.name ?? step.node}
              </span>
            </li>
          ))}
        </ol>
      </Card>
      {call.document && (
        <Card className="relative h-[32rem] overflow-hidden" aria-label="Path on the canvas">
          <CallCanvas
            callId={call.id}
            document={call.document}
            flowId={call.flowId ?? call.id}
            view={view}
            label={call.callerName ?? 'This call'}
          />
        </Card>
      )}
    </div>
  );
}
