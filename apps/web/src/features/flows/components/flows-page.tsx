'use client';
import { useQuery } from '@tanstack/react-query';
import { FileUp, Plus, SearchX, Workflow } from 'lucide-react';
import { useState } from 'react';
import { ErrorPanel } from '@/components/error-panel';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Page, PageHeader } from '@/components/ui/page-header';
import { SearchInput } from '@/components/ui/search-input';
import { Segmented } from '@/components/ui/segmented';
import { SkeletonRows } from '@/components/ui/skeleton';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel, useMay } from '@/trpc/hotel';
import { FlowRow } from './flow-row';
import { ImportDialog } from './import-dialog';
import { NewFlowDialog } from './new-flow-dialog';
import { useFlowsCommands } from './use-flows-commands';

export function FlowsPage() {
  const trpc = useTRPC();
  const { id: hotelId } = useHotel();
  const [search, setSearch] = useState('');
  const [shelf, setShelf] = useState<'active' | 'archive'>('active');
  const [dialog, setDialog] = useState<'new' | 'import' | null>(null);
  const flows = useQuery(trpc.flows.list.queryOptions({ hotelId, archived: shelf === 'archive' }));
  useFlowsCommands({ onNew: () => setDialog('new'), onImport: () => setDialog('import') });
  return (
    <Page>
      <PageHeader
        title="Flows"
        description="What happens when somebody calls, drawn step by step."
        actions={
          <Can permission="flow.edit">
            <Button onClick={() => setDialog('import')}>
              <FileUp /> Import
            </Button>
            <Button variant="primary" onClick={() => setDialog('new')}>
              <Plus /> New flow
            </Button>
          </Can>
        }
      />
      <div className="flex flex-wrap items-center gap-3">
        <SearchInput
          aria-label="Search flows"
          placeholder="Search by name or line"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          className="w-full sm:w-72"
        />
        <Segmented
          aria-label="Which flows"
          value={shelf}
          onValueChange={setShelf}
          options={[
            { value: 'active', label: 'In use' },
            { value: 'archive', label: 'Archive' },
          ]}
        />
      </div>
      <Card className="overflow-hidden">
        {flows.isPending && <SkeletonRows rows={4} />}
        {flows.isError && (
          <ErrorPanel error={flows.error} retry={() => flows.refetch()} title="The flows could not be shown" />
        )}
        {flows.data && <FlowList flows={flows.data} search={search} shelf={shelf} onNew={() => setDialog('new')} />}
      </Card>
      {dialog === 'new' && <NewFlowDialog onClose={() => setDialog(null)} />}
      {dialog === 'import' && <ImportDialog onClose={() => setDialog(null)} />}
    </Page>
  );
}

type Flows = Parameters<typeof FlowRow>[0]['flow'][];

const holds = (text: string, search: string) => text.toLowerCase().includes(search.trim().toLowerCase());

function FlowList(props: { flows: Flows; search: string; shelf: 'active' | 'archive'; onNew: () => void }) {
  const { flows, search, shelf, onNew } = props;
  const mayEdit = useMay('flow.edit');
  const shown = flows.filter(
    ({ name, lines }) => holds(name, search) || lines.some((line) => holds(`${line.name} ${line.number}`, search)),
  );
  if (flows.length === 0 && shelf === 'archive') {
    return (
      <EmptyState icon={Workflow} title="The archive is empty">
        A flow that is no longer needed can be put away here. Its versions and calls are kept, and it can be brought
        back.
      </EmptyState>
    );
  }
  if (flows.length === 0) {
    return (
      <EmptyState
        icon={Workflow}
        title="Draw your first flow"
        action={
          mayEdit && (
            <Button variant="primary" onClick={onNew}>
              <Plus /> New flow
            </Button>
          )
        }
      >
        A flow says what a caller hears and where each answer leads. Begin with a template that works already, change
        the greeting, and try it by talking to it.
      </EmptyState>
    );
  }
  if (shown.length === 0) {
    return (
      <EmptyState icon={SearchX} title="No flow by that name">
        Nothing here is called “{search}”, and no line of that name leads to a flow.
      </EmptyState>
    );
  }
  return (
    <>
      <div
        aria-hidden
        className="hidden grid-cols-[minmax(14rem,1.2fr)_minmax(12rem,1fr)_6rem_9.5rem_2rem] gap-x-6 border-border border-b px-5 py-2.5 font-medium text-muted-foreground text-xs lg:grid"
      >
        <span>Name</span>
        <span>Lines</span>
        <span className="text-right">Calls, 7 days</span>
        <span>Last change</span>
      </div>
      <ul className="divide-y divide-border">
        {shown.map((flow) => (
          <FlowRow key={flow.id} flow={flow} />
        ))}
      </ul>
    </>
  );
}
