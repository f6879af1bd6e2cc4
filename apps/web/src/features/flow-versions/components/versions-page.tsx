'use client';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, History } from 'lucide-react';
import Link from 'next/link';
import { parseAsInteger, useQueryState } from 'nuqs';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { messageOf } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { SplitPanel } from '../split/split-panel';
import { VersionList } from './version-list';
import { VersionView } from './version-view';

/** Everything a flow has ever been to callers: look at it, compare it, go back to it. */
export function VersionsPage({ flowId }: { flowId: string }) {
  const trpc = useTRPC();
  const { id: hotelId, slug } = useHotel();
  const versions = useQuery(trpc.flowVersions.list.queryOptions({ hotelId, flowId }));
  const [chosen] = useQueryState('v', parseAsInteger);
  const number = chosen ?? versions.data?.[0]?.number ?? null;
  return (
    <div className="flex h-full flex-col">
      <header className="flex h-13 shrink-0 items-center gap-3 border-b bg-card px-3">
        <Button asChild variant="ghost" size="icon-sm">
          <Link href={`/h/${slug}/flows/${flowId}`} aria-label="Back to the draft">
            <ArrowLeft />
          </Link>
        </Button>
        <h1 className="flex-1 font-semibold text-base">Versions</h1>
        <Button asChild size="sm" variant="ghost">
          <Link href={`/h/${slug}/flows/${flowId}/summary`}>In plain words</Link>
        </Button>
      </header>
      {versions.error && <p className="p-6 text-sm">{messageOf(versions.error)}</p>}
      {versions.isPending && <SkeletonRows />}
      {versions.data?.length === 0 && (
        <EmptyState icon={History} title="Never published">
          Publish the draft when it is ready. Every version stays here for good, and each is one click away.
        </EmptyState>
      )}
      {versions.data && versions.data.length > 1 && <SplitPanel flowId={flowId} versions={versions.data} />}
      {versions.data && number !== null && versions.data.length > 0 && (
        <div className="flex min-h-0 flex-1 max-md:flex-col max-md:overflow-y-auto">
          <nav
            aria-label="All versions"
            className="w-64 shrink-0 overflow-y-auto border-r bg-card max-md:max-h-56 max-md:w-full max-md:border-b"
          >
            <VersionList flowId={flowId} versions={versions.data} current={number} />
          </nav>
          <VersionView flowId={flowId} number={number} versions={versions.data} />
        </div>
      )}
    </div>
  );
}
