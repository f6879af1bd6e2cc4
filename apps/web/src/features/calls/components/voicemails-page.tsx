'use client';
import { formatNumber } from '@innline/shared/phone';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Voicemail } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Page, PageHeader } from '@/components/ui/page-header';
import { Skeleton } from '@/components/ui/skeleton';
import { DateTime } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { RecordingPlayer } from './recording-player';

/** Messages callers left. */
export function VoicemailsPage() {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(trpc.calls.voicemails.queryOptions({ hotelId: hotel.id }));
  const heard = useMutation(
    trpc.calls.markHeard.mutationOptions({
      onSuccess: () => client.invalidateQueries(trpc.calls.pathFilter()),
      onError: toast.failed,
    }),
  );

  return (
    <Page>
      <PageHeader
        back={{ href: `/h/${hotel.slug}/calls`, label: 'Calls' }}
        title="Messages"
        description="What callers left when nobody could answer."
      />
      {query.isPending && <Skeleton className="h-40" />}
      {query.data?.length === 0 && (
        <Card>
          <EmptyState icon={Voicemail} title="No messages">
            A flow’s voicemail step records a message here, with its transcript, and tells the department.
          </EmptyState>
        </Card>
      )}
      {query.data?.map((message) => (
        <Card key={message.id} className="space-y-3 p-5">
          <div className="flex flex-wrap items-center gap-3 text-sm">
            <Link className="font-medium hover:underline" href={`/h/${hotel.slug}/calls/${message.callId}`}>
              {message.call.callerName ??
                (message.call.callerNumber ? formatNumber(message.call.callerNumber, hotel.country) : 'Unknown caller')}
            </Link>
            <DateTime at={message.createdAt} className="text-muted-foreground" />
            {message.heardAt ? (
              <Badge>Heard</Badge>
            ) : (
              <Button
                size="sm"
                className="ml-auto"
                onClick={() => heard.mutate({ hotelId: hotel.id, recordingId: message.id })}
              >
                Mark as heard
              </Button>
            )}
          </div>
          <RecordingPlayer recordingId={message.id} durationMs={message.durationMs} peaks={message.peaks} />
          {message.transcript && <p className="text-sm leading-relaxed">“{message.transcript}”</p>}
        </Card>
      ))}
    </Page>
  );
}
