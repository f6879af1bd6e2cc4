'use client';
import { Archive, ArchiveRestore, Copy, Download, MoreHorizontal, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { useMay } from '@/trpc/hotel';
import { RenameDialog } from './rename-dialog';
import type { FlowItem } from './types';
import { useFlowActions } from './use-flow-actions';

export function FlowMenu({ flow }: { flow: FlowItem }) {
  const mayEdit = useMay('flow.edit');
  const actions = useFlowActions();
  const [renaming, setRenaming] = useState(false);
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon-sm" aria-label={`More for ${flow.name}`}>
            <MoreHorizontal />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          {mayEdit && !flow.archivedAt && (
            <>
              <DropdownMenuItem onSelect={() => setRenaming(true)}>
                <PencilLine aria-hidden /> Rename…
              </DropdownMenuItem>
              <DropdownMenuItem onSelect={() => actions.duplicate(flow)}>
                <Copy aria-hidden /> Duplicate
              </DropdownMenuItem>
            </>
          )}
          <DropdownMenuItem onSelect={() => actions.download(flow)}>
            <Download aria-hidden /> Export as JSON
          </DropdownMenuItem>
          {mayEdit && <DropdownMenuSeparator />}
          {mayEdit && flow.archivedAt && (
            <DropdownMenuItem onSelect={() => actions.restore(flow)}>
              <ArchiveRestore aria-hidden /> Bring back
            </DropdownMenuItem>
          )}
          {mayEdit && !flow.archivedAt && (
            <DropdownMenuItem onSelect={() => actions.archive(flow)}>
              <Archive aria-hidden /> Archive
            </DropdownMenuItem>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      {renaming && (
        <RenameDialog
          name={flow.name}
          onClose={() => setRenaming(false)}
          onRename={(name) => actions.rename(flow, name)}
        />
      )}
    </>
  );
}
