import { useCallback } from 'react';
import { useFinder } from '@/components/shell/commands';
import type { Command } from '@/components/shell/types';
import { describeNode } from '../nodes/describe';
import { find } from '../nodes/find';
import { ICONS } from '../nodes/icon';
import { selectionOf } from '../store/change';
import { useEditorStore } from '../store/context';

const MOST = 8;

/** The open flow's steps in the ⌘K palette. */
export function useStepFinder(show: (nodeId: string, options?: { focus?: boolean }) => void): void {
  const store = useEditorStore();
  const finder = useCallback(
    (typed: string): Command[] => {
      const { document, problems } = store.getState();
      return find(document, problems, typed)
        .slice(0, MOST)
        .map(({ node, excerpt }) => ({
          id: `step ${node.id}`,
          label: node.name,
          hint: excerpt || undefined,
          group: 'Steps of this flow',
          icon: ICONS[describeNode(node).definition?.icon ?? ''],
          run: () => {
            store.setState({ selection: selectionOf([node.id]) });
            show(node.id, { focus: true });
          },
        }));
    },
    [store, show],
  );
  useFinder(finder);
}
