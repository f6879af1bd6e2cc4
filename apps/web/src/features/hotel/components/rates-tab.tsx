'use client';
import { localParts } from '@innline/flow';
import { useQuery } from '@tanstack/react-query';
import { BedDouble, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import { useNow } from '@/lib/use-now';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel } from '@/trpc/hotel';
import { money } from '../money';
import { RateDialog } from './rate-dialog';
import { PastRates, RateRow } from './rate-row';
import { RoomTypeDialog, type RoomTypeValues } from './room-type-dialog';

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What kinds of rooms there are and what a night costs. The narrowest rate that covers a night wins. */
export function RatesTab() {
  const hotel = useHotel();
  const trpc = useTRPC();
  const { data, isPending } = useQuery(trpc.hotel.roomTypes.queryOptions({ hotelId: hotel.id }));
  const [type, setType] = useState<RoomTypeValues | 'new' | null>(null);
  const [rateFor, setRateFor] = useState<string | null>(null);
  const today = localParts(useNow().getTime(), hotel.timeZone).date;
  if (isPending) return <Skeleton className="h-64" />;

  return (
    <div className="space-y-4">
      <Can permission="hotel.edit">
        <div className="flex justify-end">
          <Button variant="primary" onClick={() => setType('new')}>
            <Plus /> New room type
          </Button>
        </div>
      </Can>
      {data?.length === 0 && (
        <Card>
          <EmptyState icon={BedDouble} title="No room types yet">
            Say what kinds of rooms there are and what a night costs. Flows then tell callers what is free, and book it.
          </EmptyState>
        </Card>
      )}
      {data?.map((row) => (
        <Card key={row.id}>
          <CardHeader
            title={row.name}
            description={`${row.code} · up to ${counted(row.maxGuests, 'guest')} · ${counted(row.rooms, 'room')} · ${money(row.baseRate, hotel.currency)} a night where no rate says otherwise`}
            actions={
              <Can permission="hotel.edit">
                <Button size="sm" onClick={() => setRateFor(row.id)}>
                  <Plus /> Rate
                </Button>
                <Button size="icon-sm" aria-label={`Edit ${row.name}`} onClick={() => setType(row)}>
                  <Pencil />
                </Button>
              </Can>
            }
          />
          <CardBody>
            <ul className="divide-y divide-border text-sm">
              {row.rates
                .filter(({ to }) => to >= today)
                .map((rate) => (
                  <RateRow key={rate.id} rate={rate} type={row} />
                ))}
            </ul>
            <PastRates rates={row.rates.filter(({ to }) => to < today)} type={row} />
          </CardBody>
        </Card>
      ))}
      {type && <RoomTypeDialog type={type === 'new' ? null : type} onClose={() => setType(null)} />}
      {rateFor && <RateDialog roomTypeId={rateFor} onClose={() => setRateFor(null)} />}
    </div>
  );
}
