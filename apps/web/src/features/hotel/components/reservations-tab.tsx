'use client';
import type { PaymentLinkRow } from '@innline/db';
import { formatNumber } from '@innline/shared/phone';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { BedDouble, Plus } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { SearchInput } from '@/components/ui/search-input';
import { Skeleton } from '@/components/ui/skeleton';
import { Table, TBody, Td, THead, Th, ThActions, Tr } from '@/components/ui/table';
import { toast } from '@/components/ui/toast';
import { VoiceNotes } from '@/features/calls';
import { PaidOfStay } from '@/features/payments';
import { stayWords } from '@/lib/time';
import type { AppRouter } from '@/server/routers';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel } from '@/trpc/hotel';
import { money } from '../money';
import { NewReservation } from './new-reservation';

type Reservation = inferRouterOutputs<AppRouter>['hotel']['listReservations'][number];

const STATUS: Record<string, { label: string; tone: BadgeTone }> = {
  booked: { label: 'Booked', tone: 'primary' },
  checked_in: { label: 'In house', tone: 'success' },
  checked_out: { label: 'Left', tone: 'neutral' },
  cancelled: { label: 'Cancelled', tone: 'danger' },
};

/** Who comes when. */
export function ReservationsTab() {
  const hotel = useHotel();
  const trpc = useTRPC();
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const query = useQuery(
    trpc.hotel.listReservations.queryOptions(
      { hotelId: hotel.id, text: text || undefined },
      { placeholderData: (before) => before },
    ),
  );
  const payments = useQuery(trpc.payments.list.queryOptions({ hotelId: hotel.id }));
  const linksOf = (id: string) => payments.data?.filter(({ reservation }) => reservation?.id === id) ?? [];

  return (
    <div className="space-y-4">
      <div className="flex flex-wrap gap-2">
        <SearchInput
          aria-label="Search reservations"
          placeholder="Name, code or number…"
          className="min-w-56 flex-1"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Can permission="lead.edit">
          <Button variant="primary" onClick={() => setAdding(true)}>
            <Plus /> New reservation
          </Button>
        </Can>
      </div>
      <Card className="overflow-hidden">
        {query.isPending ? (
          <Skeleton className="m-5 h-64" />
        ) : !query.data?.length ? (
          <EmptyState icon={BedDouble} title={text ? 'No such reservation' : 'No reservations yet'}>
            Reservations made here and by callers meet in this list.
          </EmptyState>
        ) : (
          <Table>
            <THead>
              <Tr>
                <Th>Guest</Th>
                <Th>Stay</Th>
                <Th>Room</Th>
                <Th className="text-right">Total</Th>
                <Th>State</Th>
                <Th>Code</Th>
                <ThActions />
              </Tr>
            </THead>
            <TBody>
              {query.data.map((row) => (
                <Row key={row.id} row={row} links={linksOf(row.id)} />
              ))}
            </TBody>
          </Table>
        )}
      </Card>
      {adding && <NewReservation onClose={() => setAdding(false)} />}
    </div>
  );
}

function Row({ row, links }: { row: Reservation; links: readonly PaymentLinkRow[] }) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const refresh = {
    onSuccess: () => client.invalidateQueries({ queryKey: [['hotel']] }),
    onError: toast.failed,
  };
  const update = useMutation(trpc.hotel.updateReservation.mutationOptions(refresh));
  const cancel = useMutation(trpc.hotel.cancelReservation.mutationOptions(refresh));
  const status = STATUS[row.status] ?? { label: row.status, tone: 'neutral' as const };
  return (
    <Tr>
      <Td>
        <p className="whitespace-nowrap font-medium">{row.guestName}</p>
        {row.guestNumber && (
          <p className="tabular whitespace-nowrap text-muted-foreground text-xs">
            {formatNumber(row.guestNumber, hotel.country)}
          </p>
        )}
        <VoiceNotes notes={row.voiceNotes} about={row.guestName} />
      </Td>
      <Td label="Stay" className="tabular whitespace-nowrap">
        {stayWords(row.checkIn, row.checkOut)}
      </Td>
      <Td label="Room">
        <span className="whitespace-nowrap">{row.roomType.name}</span>{' '}
        <span className="whitespace-nowrap text-muted-foreground text-xs">
          {[row.room?.number, `${row.guests} ${row.guests === 1 ? 'guest' : 'guests'}`].filter(Boolean).join(' · ')}
        </span>
      </Td>
      <Td label="Total" className="tabular text-right">
        {money(row.total, hotel.currency)}
        <PaidOfStay links={links} />
      </Td>
      <Td label="State">
        <Badge tone={status.tone}>{status.label}</Badge>
      </Td>
      <Td label="Code" className="tabular">
        {row.callId ? (
          <Link
            className="text-primary-text underline"
            href={`/h/${hotel.slug}/calls/${row.callId}`}
            title="Made by a call"
          >
            {row.confirmationCode}
          </Link>
        ) : (
          row.confirmationCode
        )}
      </Td>
      <Td className="whitespace-nowrap text-right">
        <Can permission="lead.edit">
          {row.status === 'booked' && (
            <>
              <Button
                variant="ghost"
                size="sm"
                onClick={() => update.mutate({ hotelId: hotel.id, id: row.id, status: 'checked_in' })}
              >
                Check in
              </Button>
              <Button
                variant="ghost"
                size="sm"
                busy={cancel.isPending}
                onClick={() => cancel.mutate({ hotelId: hotel.id, id: row.id })}
              >
                Cancel
              </Button>
            </>
          )}
          {row.status === 'checked_in' && (
            <Button
              variant="ghost"
              size="sm"
              onClick={() => update.mutate({ hotelId: hotel.id, id: row.id, status: 'checked_out' })}
            >
              Check out
            </Button>
          )}
        </Can>
      </Td>
    </Tr>
  );
}
