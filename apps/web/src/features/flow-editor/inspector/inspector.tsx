'use client';
import { useEditor } from '../store/context';
import { FlowInspector } from './flow-inspector';
import { SelectionInspector } from './selection-inspector';
import { StepInspector } from './step-inspector';

/** The panel beside the canvas: about the step that is selected, about several, or about the whole flow. */
export function Inspector() {
  const chosen = useEditor((state) => state.selection.nodes);
  const node = useEditor((state) =>
    chosen.size === 1 ? state.document.nodes.find((other) => chosen.has(other.id)) : undefined,
  );
  if (node) return <StepInspector key={node.id} node={node} />;
  if (chosen.size > 1) return <SelectionInspector count={chosen.size} />;
  return <FlowInspector />;
}
