'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ErrorPanel } from '@/components/error-panel';
import { Button } from '@/components/ui/button';
import { SkeletonRows } from '@/components/ui/skeleton';
import { DateTime } from '@/components/ui/time';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { DeliveryRow } from './delivery-row';
import type { Webhook } from './types';

/** What a webhook was told, newest first. New attempts show by themselves: the page follows the hotel's changes. */
export function Deliveries({ webhook }: { webhook: Webhook }) {
  const trpc = useTRPC();
  const { id: hotelId } = useHotel();
  const log = useInfiniteQuery(
    trpc.webhooks.deliveries.infiniteQueryOptions(
      { hotelId, webhookId: webhook.id },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  const rows = log.data?.pages.flatMap((page) => page.deliveries) ?? [];
  return (
    <section aria-label={`What “${webhook.name}” was told`} className="border-border border-t bg-muted/40">
      {log.isPending && <SkeletonRows rows={3} />}
      {log.isError && <ErrorPanel error={log.error} retry={() => log.refetch()} />}
      {log.data && rows.length === 0 && !webhook.switchedOffAt && (
        <p className="px-5 py-4 text-muted-foreground text-sm">
          Nothing yet. Send a test to see whether the address listens.
        </p>
      )}
      <ol className="divide-y divide-border">
        {webhook.switchedOffAt && (
          <li className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 px-5 py-2.5 text-sm">
            <DateTime at={webhook.switchedOffAt} className="w-36 shrink-0 text-muted-foreground text-xs" />
            <span className="min-w-0 flex-1 basis-56 text-destructive">
              Switched off: {webhook.failures} attempts in a row had failed, for more than a day.
            </span>
          </li>
        )}
        {rows.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} on={webhook.enabled} />
        ))}
      </ol>
      {log.hasNextPage && (
        <div className="flex justify-center border-border border-t py-3">
          <Button size="sm" busy={log.isFetchingNextPage} onClick={() => log.fetchNextPage()}>
            {log.isFetchingNextPage ? 'Fetching…' : 'Older ones'}
          </Button>
        </div>
      )}
    </section>
  );
}
