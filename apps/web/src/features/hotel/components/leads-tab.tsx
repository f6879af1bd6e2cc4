'use client';
import { formatNumber } from '@innline/shared/phone';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
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

const STATUSES = [
  { value: 'new', label: 'New' },
  { value: 'contacted', label: 'Contacted' },
  { value: 'won', label: 'Won' },
  { value: 'lost', label: 'Lost' },
] as const;

/** Enquiries that calls wrote down. */
export function LeadsTab() {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const mayEdit = useMay('lead.edit');
  const { data, isPending } = useQuery(trpc.hotel.leads.queryOptions({ hotelId: hotel.id }));
  const update = useMutation(
    trpc.hotel.updateLead.mutationOptions({
      onSuccess: () => client.invalidateQueries(trpc.hotel.leads.queryFilter()),
      onError: toast.failed,
    }),
  );
  if (isPending) return <Skeleton className="h-64" />;
  return (
    <Card className="overflow-hidden">
      {!data?.length ? (
        <EmptyState icon={UserPlus} title="No leads yet">
          A flow with “Note an enquiry” writes down who asked for what, so that somebody can follow up.
        </EmptyState>
      ) : (
        <Table>
          <THead>
            <Tr>
              <Th>When</Th>
              <Th>Who</Th>
              <Th>Interested in</Th>
              <Th>Call</Th>
              <Th>State</Th>
            </Tr>
          </THead>
          <TBody>
            {data.map((lead) => (
              <Tr key={lead.id}>
                <Td label="When" className="whitespace-nowrap">
                  <DateTime at={lead.createdAt} />
                </Td>
                <Td>
                  <p className="font-medium">{lead.name ?? 'Unknown'}</p>
                  <p className="tabular text-muted-foreground text-xs">
                    {lead.number ? formatNumber(lead.number, hotel.country) : lead.email}
                  </p>
                </Td>
                <Td>
                  <p>{lead.interest}</p>
                  {lead.notes && <p className="text-muted-foreground text-xs">{lead.notes}</p>}
                  <VoiceNotes notes={lead.voiceNotes} about={lead.name ?? lead.interest} />
                </Td>
                <Td label={lead.callId ? 'Call' : undefined}>
                  {lead.callId && (
                    <Link className="text-primary-text underline" href={`/h/${hotel.slug}/calls/${lead.callId}`}>
                      Open
                    </Link>
                  )}
                </Td>
                <Td label="State">
                  <Select
                    aria-label={`State of ${lead.name ?? 'this lead'}`}
                    className="w-32"
                    disabled={!mayEdit}
                    value={lead.status as (typeof STATUSES)[number]['value']}
                    onValueChange={(status) => update.mutate({ hotelId: hotel.id, id: lead.id, status })}
                    options={STATUSES}
                  />
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}
