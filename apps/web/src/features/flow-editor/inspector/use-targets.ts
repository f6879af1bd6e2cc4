import { useRef } from 'react';
import { describeNode } from '../nodes/describe';
import { useEditor } from '../store/context';

export interface Target {
  id: string;
  name: string;
}

/** Steps a way may lead to. The same list until a step comes, goes or is renamed, however much is typed meanwhile. */
export function useTargets(): readonly Target[] {
  const nodes = useEditor((state) => state.document.nodes);
  const last = useRef<readonly Target[]>([]);
  const targets = nodes.filter((node) => node.type !== 'note' && !describeNode(node).entry);
  const same =
    targets.length === last.current.length &&
    targets.every((node, index) => node.id === last.current[index]!.id && node.name === last.current[index]!.name);
  if (!same) last.current = targets.map(({ id, name }) => ({ id, name }));
  return last.current;
}
