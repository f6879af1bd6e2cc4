'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Pencil, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import { stayWords } from '@/lib/time';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel } from '@/trpc/hotel';
import { money } from '../money';
import { weekdayWords } from '../weekdays';
import { RateDialog } from './rate-dialog';
import { RoomTypeDialog, type RoomTypeValues } from './room-type-dialog';

/** What kinds of rooms there are and what a night costs. The narrowest rate that covers a night wins. */
export function RatesTab() {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const { data, isPending } = useQuery(trpc.hotel.roomTypes.queryOptions({ hotelId: hotel.id }));
  const [type, setType] = useState<RoomTypeValues | 'new' | null>(null);
  const [rateFor, setRateFor] = useState<string | null>(null);
  const remove = useMutation(
    trpc.hotel.removeRate.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: [['hotel']] }),
      onError: toast.failed,
    }),
  );
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
      {data?.map((row) => (
        <Card key={row.id}>
          <CardHeader
            title={row.name}
            description={`${row.code} · up to ${row.maxGuests} guests · ${row.rooms} rooms · ${money(row.baseRate, hotel.currency)} a night where no rate says otherwise`}
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
              {row.rates.map((rate) => (
                <li key={rate.id} className="flex items-center gap-3 py-1.5">
                  <span className="min-w-0 flex-1 sm:flex sm:items-baseline sm:gap-4">
                    <span className="block truncate sm:w-52">{rate.name}</span>
                    <span className="block text-muted-foreground max-sm:text-xs">
                      <span className="tabular">{stayWords(rate.from, rate.to)}</span>
                      <span className="text-xs"> · {weekdayWords(rate.weekdays)}</span>
                    </span>
                  </span>
                  <span className="tabular">{money(rate.amount, hotel.currency)}</span>
                  <Can permission="hotel.edit">
                    <Button
                      variant="ghost"
                      size="icon-sm"
                      aria-label={`Remove the rate ${rate.name}`}
                      onClick={() => remove.mutate({ hotelId: hotel.id, id: rate.id })}
                    >
                      <X />
                    </Button>
                  </Can>
                </li>
              ))}
            </ul>
          </CardBody>
        </Card>
      ))}
      {type && <RoomTypeDialog type={type === 'new' ? null : type} onClose={() => setType(null)} />}
      {rateFor && <RateDialog roomTypeId={rateFor} onClose={() => setRateFor(null)} />}
    </div>
  );
}
