'use client';
import type { PaymentLinkState } from '@innline/shared';
import { useQuery } from '@tanstack/react-query';
import { CreditCard } from 'lucide-react';
import { useState } from 'react';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { PAYMENT_STATE_CHOICES } from '../payment-state';
import { PaymentsTable } from './payments-table';

/** Links callers were sent to pay by; how they end appears by itself. */
export function PaymentsTab() {
  const hotel = useHotel();
  const trpc = useTRPC();
  const [chosen, setChosen] = useState<PaymentLinkState | 'all'>('all');
  const state = chosen === 'all' ? undefined : chosen;
  const { data, isPending } = useQuery(
    trpc.payments.list.queryOptions({ hotelId: hotel.id, state }, { placeholderData: (before) => before }),
  );
  return (
    <div className="space-y-4">
      <Select
        aria-label="Payments in this state"
        className="w-40"
        value={chosen}
        onValueChange={setChosen}
        options={PAYMENT_STATE_CHOICES}
      />
      <Card className="overflow-hidden">
        {isPending ? (
          <Skeleton className="m-5 h-64" />
        ) : !data?.length ? (
          <EmptyState icon={CreditCard} title={state ? 'None in this state' : 'No payment links yet'}>
            Flows with “Send a payment link” make them, once Stripe is connected under Connections. Nobody says a card
            number on the phone.
          </EmptyState>
        ) : (
          <PaymentsTable links={data} />
        )}
      </Card>
    </div>
  );
}
