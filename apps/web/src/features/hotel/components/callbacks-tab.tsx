'use client';
import { formatNumber } from '@innline/shared/phone';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { PhoneOutgoing } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import { Table, TBody, Td, THead, Th, Tr } from '@/components/ui/table';
import { DateTime } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { useNow } from '@/lib/use-now';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel } from '@/trpc/hotel';

/** Promised calls back, the most urgent first. */
export function CallbacksTab() {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const now = useNow();
  const { data, isPending } = useQuery(trpc.hotel.callbacks.queryOptions({ hotelId: hotel.id }));
  const settle = useMutation(
    trpc.hotel.settleCallback.mutationOptions({
      onSuccess: () => client.invalidateQueries(trpc.hotel.callbacks.queryFilter()),
      onError: toast.failed,
    }),
  );
  if (isPending) return <Skeleton className="h-64" />;
  return (
    <Card className="overflow-hidden">
      {!data?.length ? (
        <EmptyState icon={PhoneOutgoing} title="Nobody waits for a call back">
          When a caller asks to be called back, the promise stands here with the time it falls due.
        </EmptyState>
      ) : (
        <Table>
          <THead>
            <Tr>
              <Th>Due</Th>
              <Th>Who</Th>
              <Th>About</Th>
              <Th>State</Th>
              <Th>
                <span className="sr-only">Actions</span>
              </Th>
            </Tr>
          </THead>
          <TBody>
            {data.map((row) => (
              <Tr key={row.id}>
                <Td label="Due" className="whitespace-nowrap">
                  <DateTime at={row.dueAt} />
                </Td>
                <Td>
                  <p className="font-medium">{row.name ?? 'Unknown'}</p>
                  <a className="tabular text-primary-text text-xs underline" href={`tel:${row.number}`}>
                    {formatNumber(row.number, hotel.country)}
                  </a>
                </Td>
                <Td label={row.reason ? 'About' : undefined}>{row.reason}</Td>
                <Td label="State">
                  {row.status === 'waiting' ? (
                    <Badge tone={row.dueAt < now ? 'danger' : 'warning'}>
                      {row.dueAt < now ? 'Overdue' : 'Waiting'}
                    </Badge>
                  ) : (
                    <Badge>{row.status === 'done' ? `Done by ${row.doneBy ?? 'somebody'}` : 'Cancelled'}</Badge>
                  )}
                </Td>
                <Td className="whitespace-nowrap text-right">
                  {row.status === 'waiting' && (
                    <Can permission="lead.edit">
                      <Button
                        variant="ghost"
                        size="sm"
                        onClick={() => settle.mutate({ hotelId: hotel.id, id: row.id, status: 'done' })}
                      >
                        Done
                      </Button>
                      <Button
                        variant="ghost"
                        size="sm"
                        onClick={() => settle.mutate({ hotelId: hotel.id, id: row.id, status: 'cancelled' })}
                      >
                        Cancel
                      </Button>
                    </Can>
                  )}
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}
