'use client';
import { Panel } from '@xyflow/react';
import { useEditor } from '../store/context';

/** A new flow teaches how it grows. */
export function EmptyHint() {
  const alone = useEditor(
    ({ document, readOnly }) => !readOnly && document.edges.length === 0 && document.nodes.length < 3,
  );
  if (!alone) return null;
  return (
    <Panel
      position="top-center"
      className="pointer-events-none max-w-md rounded-xl border bg-popover/95 px-4 py-3 text-center text-sm shadow-md"
    >
      <p className="font-medium">What happens when somebody calls?</p>
      <p className="mt-1 text-muted-foreground text-xs leading-relaxed">
        Pull from the dot of a step into the open and choose what comes next. Or drag a step from the left, or type “/”.
      </p>
    </Panel>
  );
}
