'use client';
import { WEBHOOK_TEST } from '@innline/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DateTime, RelativeTime } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { eventWords } from './event-words';
import type { Delivery } from './types';

const STATUS: Record<Delivery['status'], { label: string; tone: BadgeTone }> = {
  waiting: { label: 'Waiting', tone: 'neutral' },
  delivered: { label: 'Taken', tone: 'success' },
  failed: { label: 'Failed', tone: 'danger' },
};

/** One event: how its last attempt went, and whether there is another. `on`: its webhook is. */
export function DeliveryRow({ delivery, on }: { delivery: Delivery; on: boolean }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: hotelId } = useHotel();
  const again = useMutation(
    trpc.webhooks.sendAgain.mutationOptions({
      onError: toast.failed,
      onSettled: () => queryClient.invalidateQueries(trpc.webhooks.deliveries.pathFilter()),
    }),
  );
  const { status, type, at, attempts, lastCode, lastMs, lastError, nextAttemptAt, lastAttemptAt } = delivery;
  const { label, tone } = STATUS[status];
  const failing = status === 'waiting' && attempts > 0;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 px-5 py-2.5 text-sm">
      <DateTime at={at} className="w-36 shrink-0 text-muted-foreground text-xs" />
      <div className="min-w-0 flex-1 basis-56">
        <p className="truncate" title={type}>
          {eventWords(type)}
        </p>
        {lastError && <p className="text-[0.8125rem] text-destructive leading-snug">{lastError}</p>}
        <p className="tabular text-muted-foreground text-xs">
          {lastAttemptAt && lastCode !== null && `Status ${lastCode} · `}
          {lastMs !== null && `${lastMs} ms`}
          {attempts > 1 && ` · ${attempts} tries`}
          {failing && nextAttemptAt && (
            <>
              {' · again '}
              <RelativeTime at={nextAttemptAt} />
            </>
          )}
        </p>
      </div>
      <Badge tone={failing ? 'warning' : tone}>{failing ? 'Trying again' : label}</Badge>
      <Button
        size="sm"
        busy={again.isPending}
        disabled={!on && type !== WEBHOOK_TEST}
        aria-label={`Send again: ${eventWords(type)}`}
        onClick={() => again.mutate({ hotelId, id: delivery.id })}
      >
        Send again
      </Button>
    </li>
  );
}
