'use client';
import { useQuery } from '@tanstack/react-query';
import { Card, CardHeader } from '@/components/ui/card';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { PaymentsTable } from './payments-table';

/** Payment links a call has made; nothing where there is none. */
export function CallPayments({ callId }: { callId: string }) {
  const { id: hotelId } = useHotel();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.payments.list.queryOptions({ hotelId, callId }));
  if (!data?.length) return null;
  return (
    <Card className="overflow-hidden">
      <CardHeader title="Payments" description="Links the caller was sent to pay by." />
      <PaymentsTable links={data} />
    </Card>
  );
}
