'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Download, PhoneOff } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { EmptyState } from '@/components/ui/empty-state';
import { Page, PageHeader } from '@/components/ui/page-header';
import { Skeleton } from '@/components/ui/skeleton';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel } from '@/trpc/hotel';
import { useLive } from '@/trpc/live';
import { exportHref, useFilter } from '../use-filter';
import { Filters } from './filters';
import { HistoryList } from './history-list';
import { HistoryTable } from './history-table';

/** Every call there was. */
export function HistoryPage() {
  const hotel = useHotel();
  const trpc = useTRPC();
  const state = useFilter();
  const history = useInfiniteQuery(
    trpc.calls.list.infiniteQueryOptions(
      { hotelId: hotel.id, filter: state.filter },
      { getNextPageParam: (page) => page.next, placeholderData: (before) => before },
    ),
  );
  const pages = history.data?.pages.length ?? 0;
  useLive({
    // whoever has leafed back is not carried away by what comes in
    onChanged: ({ what }) => {
      if (what === 'call' && pages === 1) void history.refetch({ cancelRefetch: false });
    },
  });
  const calls = history.data?.pages.flatMap((page) => page.calls) ?? [];

  return (
    <Page>
      <PageHeader
        title="Calls"
        description="Every call with its transcript, path and recording."
        actions={
          <>
            <Button asChild>
              <Link href={`/h/${hotel.slug}/calls/voicemails`}>Messages</Link>
            </Button>
            <Can permission="call.export">
              <DropdownMenu>
                <DropdownMenuTrigger asChild>
                  <Button>
                    <Download /> Export
                  </Button>
                </DropdownMenuTrigger>
                <DropdownMenuContent align="end">
                  <DropdownMenuItem asChild>
                    <a href={exportHref(hotel.id, state.filter, 'csv')}>As CSV, for a spreadsheet</a>
                  </DropdownMenuItem>
                  <DropdownMenuItem asChild>
                    <a href={exportHref(hotel.id, state.filter, 'json')}>As JSON</a>
                  </DropdownMenuItem>
                </DropdownMenuContent>
              </DropdownMenu>
            </Can>
          </>
        }
      />
      <Filters state={state} />
      <Card className="overflow-hidden">
        {history.isPending ? (
          <div className="space-y-2 p-5">
            {Array.from({ length: 8 }, (_, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
              <Skeleton key={row} className="h-9" />
            ))}
          </div>
        ) : calls.length === 0 ? (
          <EmptyState icon={PhoneOff} title={state.active ? 'No call like this' : 'No calls yet'}>
            {state.active
              ? 'Nothing matches all of these filters. Take one away and look again.'
              : 'As soon as somebody calls one of your lines, or you call from Talk, the call is kept here.'}
          </EmptyState>
        ) : (
          <>
            <div className="max-md:hidden">
              <HistoryTable calls={calls} />
            </div>
            <HistoryList calls={calls} className="md:hidden" />
          </>
        )}
        {history.error && (
          <p role="alert" className="px-5 py-4 text-destructive text-sm">
            {history.error.message}
          </p>
        )}
      </Card>
      {history.hasNextPage && (
        <div className="flex justify-center">
          <Button busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            Show older calls
          </Button>
        </div>
      )}
    </Page>
  );
}
