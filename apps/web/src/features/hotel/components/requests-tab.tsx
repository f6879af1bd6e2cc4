'use client';
import { formatNumber } from '@innline/shared/phone';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ConciergeBell } from 'lucide-react';
import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import { Table, TBody, Td, THead, Th, Tr } from '@/components/ui/table';
import { DateTime } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { VoiceNotes } from '@/features/calls';
import { useTRPC } from '@/trpc/client';
import { useHotel, useMay } from '@/trpc/hotel';
import { WakeUpCalls } from './wake-up-calls';

const STATUSES = [
  { value: 'open', label: 'Open' },
  { value: 'done', label: 'Done' },
  { value: 'cancelled', label: 'Cancelled' },
] as const;

const KINDS: Record<string, string> = {
  room_service: 'Room service',
  lost_and_found: 'Lost and found',
  wake_up: 'Wake-up call',
};

const placeOf = ({ kind, place }: { kind: string; place: string }) =>
  kind !== 'lost_and_found' && place ? `Room ${place}` : place || 'Not known';

/** What guests asked for on the phone; new ones appear by themselves. */
export function RequestsTab() {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const mayEdit = useMay('lead.edit');
  const { data, isPending } = useQuery(trpc.hotel.requests.queryOptions({ hotelId: hotel.id }));
  const settle = useMutation(
    trpc.hotel.settleRequest.mutationOptions({
      onSuccess: () => client.invalidateQueries(trpc.hotel.requests.queryFilter()),
      onError: toast.failed,
    }),
  );
  if (isPending) return <Skeleton className="h-64" />;
  return (
    <div className="space-y-4">
      <WakeUpCalls />
      <Card className="overflow-hidden">
        {!data?.length ? (
          <EmptyState icon={ConciergeBell} title="Nobody has asked for anything">
            Wishes of rooms and things that were lost stand here as soon as a flow has noted them.
          </EmptyState>
        ) : (
          <Table>
            <THead>
              <Tr>
                <Th>When</Th>
                <Th>What</Th>
                <Th>Where</Th>
                <Th>Who</Th>
                <Th>State</Th>
              </Tr>
            </THead>
            <TBody>
              {data.map((request) => (
                <Tr key={request.id}>
                  <Td label="When" className="whitespace-nowrap">
                    <DateTime at={request.createdAt} />
                  </Td>
                  <Td>
                    <p className="font-medium">{request.text}</p>
                    <p className="text-muted-foreground text-xs">
                      {KINDS[request.kind] ?? request.kind}
                      {request.doneBy && ` · ${request.doneBy}`}
                    </p>
                    <VoiceNotes notes={request.voiceNotes} about={request.text} />
                  </Td>
                  <Td label="Where">{placeOf(request)}</Td>
                  <Td label="Who">
                    <p>{request.guestName ?? 'Unknown'}</p>
                    <p className="tabular text-muted-foreground text-xs">
                      {request.number && formatNumber(request.number, hotel.country)}
                      {request.callId && (
                        <Link
                          className="ml-1 text-primary-text underline"
                          href={`/h/${hotel.slug}/calls/${request.callId}`}
                        >
                          Listen
                        </Link>
                      )}
                    </p>
                  </Td>
                  <Td label="State">
                    <Select
                      aria-label={`State of ${request.text}`}
                      className="w-32"
                      disabled={!mayEdit}
                      value={request.status as (typeof STATUSES)[number]['value']}
                      onValueChange={(status) => settle.mutate({ hotelId: hotel.id, id: request.id, status })}
                      options={STATUSES}
                    />
                  </Td>
                </Tr>
              ))}
            </TBody>
          </Table>
        )}
      </Card>
    </div>
  );
}
