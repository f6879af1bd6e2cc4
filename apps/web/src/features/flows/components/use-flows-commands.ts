'use client';
import { FileUp, Plus } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useCommands } from '@/components/shell/commands';
import type { Command } from '@/components/shell/types';
import { useMay } from '@/trpc/hotel';

/** The list's own commands in the palette. */
export function useFlowsCommands(on: { onNew: () => void; onImport: () => void }): void {
  const mayEdit = useMay('flow.edit');
  const latest = useRef(on);
  latest.current = on;
  const commands = useMemo<Command[]>(
    () =>
      mayEdit
        ? [
            { id: 'flows new', label: 'New flow', group: 'Flows', icon: Plus, run: () => latest.current.onNew() },
            {
              id: 'flows import',
              label: 'Import a flow',
              group: 'Flows',
              icon: FileUp,
              run: () => latest.current.onImport(),
            },
          ]
        : [],
    [mayEdit],
  );
  useCommands(commands);
}
