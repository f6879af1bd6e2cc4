'use client';
import { formatNumber } from '@innline/shared/phone';
import { useQuery } from '@tanstack/react-query';
import { PhoneOutgoing } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Segmented } from '@/components/ui/segmented';
import { Skeleton } from '@/components/ui/skeleton';
import { Table, TBody, Td, THead, Th, ThActions, Tr } from '@/components/ui/table';
import { DateTime } from '@/components/ui/time';
import { dateTimeIn } from '@/lib/time';
import { useNow } from '@/lib/use-now';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel } from '@/trpc/hotel';
import { callbackState } from '../callback-state';
import { CallbackActions } from './callback-actions';

const SHOWN = [
  { value: 'waiting', label: 'Waiting' },
  { value: 'settled', label: 'Settled' },
] as const;

/** Promised calls back, the most urgent first. With a carrier the queue makes them; without one they are tasks. */
export function CallbacksTab() {
  const hotel = useHotel();
  const trpc = useTRPC();
  const now = useNow();
  const [shown, setShown] = useState<'waiting' | 'settled'>('waiting');
  const { data, isPending } = useQuery(trpc.hotel.callbacks.queryOptions({ hotelId: hotel.id }));
  if (isPending) return <Skeleton className="h-64" />;
  const rows = (data ?? []).filter(({ status }) => (status === 'waiting') === (shown === 'waiting'));
  const time = (at: Date) => dateTimeIn(at, hotel.timeZone);
  return (
    <div className="space-y-4">
      <Segmented aria-label="Which calls back" value={shown} onValueChange={setShown} options={SHOWN} />
      <Card className="overflow-hidden">
        {rows.length === 0 ? (
          <EmptyState
            icon={PhoneOutgoing}
            title={shown === 'waiting' ? 'Nobody waits for a call back' : 'No call back was settled yet'}
          >
            When a caller asks to be called back, the promise stands here with the time it falls due. At that time a
            desk rings first, then the guest.
          </EmptyState>
        ) : (
          <Table>
            <THead>
              <Tr>
                <Th>Due</Th>
                <Th>Who</Th>
                <Th>About</Th>
                <Th>State</Th>
                <ThActions />
              </Tr>
            </THead>
            <TBody>
              {rows.map((row) => {
                const { label, tone, detail } = callbackState(row, now, time);
                return (
                  <Tr key={row.id}>
                    <Td className="whitespace-nowrap">
                      <DateTime at={row.dueAt} />
                    </Td>
                    <Td>
                      <p className="font-medium">{row.name ?? 'Unknown'}</p>
                      <a className="tabular text-primary-text text-xs underline" href={`tel:${row.number}`}>
                        {formatNumber(row.number, hotel.country)}
                      </a>
                    </Td>
                    <Td>{row.reason}</Td>
                    <Td>
                      <Badge tone={tone}>{label}</Badge>
                      {detail && <p className="mt-1 max-w-72 text-muted-foreground text-xs">{detail}</p>}
                    </Td>
                    <Td className="text-right">
                      {row.status === 'waiting' && (
                        <Can permission="lead.edit">
                          <CallbackActions id={row.id} />
                        </Can>
                      )}
                    </Td>
                  </Tr>
                );
              })}
            </TBody>
          </Table>
        )}
      </Card>
    </div>
  );
}
