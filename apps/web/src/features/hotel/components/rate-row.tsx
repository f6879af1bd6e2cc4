'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { Confirm } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { stayWords } from '@/lib/time';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel } from '@/trpc/hotel';
import { money } from '../money';
import { weekdayWords } from '../weekdays';

interface Rate {
  id: string;
  name: string;
  /** ISO dates, both included. */
  from: string;
  to: string;
  weekdays: Parameters<typeof weekdayWords>[0];
  amount: number;
}

interface RoomType {
  name: string;
  baseRate: number;
}

/** What a night of a kind of room costs for a while. */
export function RateRow({ rate, type }: { rate: Rate; type: RoomType }) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const remove = useMutation(
    trpc.hotel.removeRate.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: [['hotel']] }),
      onError: toast.failed,
    }),
  );
  return (
    <li className="flex items-center gap-3 py-1.5">
      <span className="min-w-0 flex-1 sm:flex sm:items-baseline sm:gap-4">
        <span className="block truncate sm:w-52">{rate.name}</span>
        <span className="block text-muted-foreground max-sm:text-xs">
          <span className="tabular">{stayWords(rate.from, rate.to)}</span>
          <span className="text-xs"> · {weekdayWords(rate.weekdays)}</span>
        </span>
      </span>
      <span className="tabular">{money(rate.amount, hotel.currency)}</span>
      <Can permission="hotel.edit">
        <Confirm
          trigger={
            <Button variant="ghost" size="icon-sm" aria-label={`Remove the rate ${rate.name}`}>
              <X />
            </Button>
          }
          title={`Remove the rate ${rate.name}?`}
          description={`A night in ${type.name} then costs ${money(type.baseRate, hotel.currency)}, unless another rate says otherwise. Reservations keep their price.`}
          confirm="Remove"
          danger
          onConfirm={() => remove.mutate({ hotelId: hotel.id, id: rate.id })}
        />
      </Can>
    </li>
  );
}

/** Rates of days that are over, out of the way; nothing where there are none. */
export function PastRates({ rates, type }: { rates: readonly Rate[]; type: RoomType }) {
  if (rates.length === 0) return null;
  return (
    <details className="mt-2 text-sm">
      <summary className="w-fit cursor-pointer rounded-sm py-1 text-muted-foreground hover:text-foreground">
        {rates.length === 1 ? '1 rate is over' : `${rates.length} rates are over`}
      </summary>
      <ul className="divide-y divide-border">
        {rates.map((rate) => (
          <RateRow key={rate.id} rate={rate} type={type} />
        ))}
      </ul>
    </details>
  );
}
