'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { ErrorPanel } from '@/components/error-panel';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Select } from '@/components/ui/select';
import { SkeletonRows } from '@/components/ui/skeleton';
import { DateTime } from '@/components/ui/time';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';

const SUBJECTS = {
  all: 'Everything',
  flow: 'Flows',
  line: 'Lines',
  schedule: 'Schedules',
  department: 'Departments',
  hotel: 'Hotel settings',
  member: 'Team',
  api_key: 'API keys',
  connection: 'Connections',
  webhook: 'Webhooks',
  reservation: 'Reservations',
  lead: 'Leads',
  callback: 'Callbacks',
  request: 'Requests of guests',
  wake_up_call: 'Wake-up calls',
  knowledge: 'Answers',
  announcement: 'Announcements',
  payment_link: 'Payment links',
  recording: 'Recordings',
  do_not_call: 'Do not call',
} as const;
type Subject = keyof typeof SUBJECTS;
const options = Object.entries(SUBJECTS).map(([value, label]) => ({ value: value as Subject, label }));

/** Who changed what, newest first. */
export function AuditPage() {
  const trpc = useTRPC();
  const { id: hotelId } = useHotel();
  const [subject, setSubject] = useQueryState(
    'about',
    parseAsStringLiteral(Object.keys(SUBJECTS) as Subject[]).withDefault('all'),
  );
  const log = useInfiniteQuery(
    trpc.team.audit.infiniteQueryOptions(
      { hotelId, subject: subject === 'all' ? null : subject },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  const entries = log.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Card>
      <CardHeader
        title="Changes"
        description="Every change of flows, lines, settings and the team, and who made it."
        actions={
          <Select aria-label="About" value={subject} onValueChange={setSubject} options={options} className="w-44" />
        }
      />
      {log.isPending && <SkeletonRows rows={6} />}
      {log.isError && <ErrorPanel error={log.error} retry={() => log.refetch()} />}
      {log.data && entries.length === 0 && (
        <EmptyState icon={History} title="Nothing has changed yet">
          As soon as somebody edits a flow, leads a line elsewhere or invites a colleague, it stands here.
        </EmptyState>
      )}
      <ol className="divide-y divide-border border-border border-t empty:hidden">
        {entries.map((entry) => (
          <li key={entry.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 px-5 py-2.5 text-sm">
            <DateTime at={entry.at} className="w-36 shrink-0 text-muted-foreground text-xs" />
            <span className="min-w-0 flex-1 basis-64">{entry.summary}</span>
            <span className="truncate text-muted-foreground">{entry.actorName}</span>
          </li>
        ))}
      </ol>
      {log.hasNextPage && (
        <div className="flex justify-center border-border border-t py-3">
          <Button size="sm" busy={log.isFetchingNextPage} onClick={() => log.fetchNextPage()}>
            {log.isFetchingNextPage ? 'Fetching…' : 'Older changes'}
          </Button>
        </div>
      )}
    </Card>
  );
}
