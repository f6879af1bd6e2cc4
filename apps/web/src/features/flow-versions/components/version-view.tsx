'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { SkeletonRows } from '@/components/ui/skeleton';
import { messageOf } from '@/components/ui/toast';
import { FlowView } from '@/features/flow-editor';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel } from '@/trpc/hotel';
import { compare } from '../compare/compare';
import { ComparisonList } from './comparison';
import { RestoreButton } from './restore-button';
import { RollBackDialog } from './roll-back-dialog';

/** One version on the canvas, only to look at, with what it has otherwise than the version before. */
export function VersionView({ flowId, number }: { flowId: string; number: number }) {
  const trpc = useTRPC();
  const { id: hotelId } = useHotel();
  const version = useQuery(trpc.flowVersions.get.queryOptions({ hotelId, flowId, number }));
  const before = useQuery(
    trpc.flowVersions.get.queryOptions({ hotelId, flowId, number: number - 1 }, { enabled: number > 1 }),
  );
  const context = useQuery(trpc.flowEditor.context.queryOptions({ hotelId }));
  const [against, setAgainst] = useState<'before' | 'draft'>('before');
  const [shown, setShown] = useState<string | null>(null);
  const comparison = useMemo(() => {
    if (!version.data) return null;
    if (against === 'draft') return compare(version.data.document, version.data.draft);
    return before.data ? compare(before.data.document, version.data.document) : null;
  }, [version.data, before.data, against]);
  if (version.error) return <p className="p-6 text-sm">{messageOf(version.error)}</p>;
  if (!version.data || !context.data) return <SkeletonRows className="flex-1" />;
  return (
    <div className="flex min-w-0 flex-1 max-md:flex-col">
      <section aria-label={`Version ${number}`} className="relative min-h-80 min-w-0 flex-1">
        <FlowView key={number} flowId={flowId} document={version.data.document} hotel={context.data} shown={shown} />
      </section>
      <aside
        aria-label="About this version"
        className="w-72 shrink-0 space-y-5 overflow-y-auto border-l bg-card p-4 max-md:w-full"
      >
        <header className="space-y-1">
          <h2 className="flex items-center gap-2 font-semibold text-base">
            Version {number} {version.data.live && <Badge tone="success">Live</Badge>}
          </h2>
          <p className="text-sm">{version.data.note}</p>
        </header>
        <div className="flex flex-wrap gap-2">
          {!version.data.live && (
            <Can permission="flow.publish">
              <RollBackDialog flowId={flowId} number={number} />
            </Can>
          )}
          <Can permission="flow.edit">
            <RestoreButton flowId={flowId} number={number} draftRevision={version.data.draftRevision} />
          </Can>
        </div>
        <section aria-label="What changed" className="space-y-3 border-t pt-4">
          <select
            aria-label="Compare with"
            className="w-full rounded-md border border-input bg-card px-2.5 py-1.5 text-sm"
            value={against}
            onChange={(event) => setAgainst(event.target.value as typeof against)}
          >
            <option value="before">{number > 1 ? `Since version ${number - 1}` : 'The first version'}</option>
            <option value="draft">What the draft changed since</option>
          </select>
          {!comparison && number === 1 && <p className="text-muted-foreground text-sm">There was nothing before it.</p>}
          {comparison && (
            <ComparisonList comparison={comparison} onShow={against === 'before' ? setShown : undefined} />
          )}
        </section>
      </aside>
    </div>
  );
}
