'use client';
import { languageName } from '@innline/shared';
import { formatNumber } from '@innline/shared/phone';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useMemo, useState } from 'react';
import { LoadFailed } from '@/components/load-failed';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader } from '@/components/ui/card';
import { Page, PageHeader } from '@/components/ui/page-header';
import { Skeleton } from '@/components/ui/skeleton';
import { Stat } from '@/components/ui/stat';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs';
import { DateTime, Duration } from '@/components/ui/time';
import { CallPayments } from '@/features/payments';
import { EMPTY_CALL_VIEW, foldCallEvent, Transcript } from '@/features/talk';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel, useMay } from '@/trpc/hotel';
import { useLive } from '@/trpc/live';
import { latenciesOf } from '../latency';
import { timelineOf } from '../timeline';
import { channelWords, endWords } from '../words';
import { CallMessages } from './call-messages';
import { CallPath } from './call-path';
import { MakeScenarioButton } from './make-scenario-button';
import { RecordingPlayer } from './recording-player';
import { TimelineList } from './timeline-list';
import { ToldAnnouncements } from './told-announcements';
import { ToolRuns } from './tool-runs';

/** One call: what was said, which way it went, the recording, the tools, how fast it was. */
export function CallPage({ callId }: { callId: string }) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const mayPlay = useMay('recording.play');
  const query = useQuery(trpc.calls.detail.queryOptions({ hotelId: hotel.id, callId }));
  const [seekTo, setSeekTo] = useState<{ ms: number } | null>(null);
  const { refetch } = query;
  useLive({
    // its recording comes after its end
    onCall: (event) => {
      if (event.callId === callId && event.type === 'recording.stored') void refetch();
    },
    onChanged: ({ what, id }) => {
      if (what === 'call' && id === callId) void refetch();
    },
  });
  const call = query.data;
  const events = useMemo(() => call?.events ?? [], [call]);
  const view = useMemo(() => events.reduce(foldCallEvent, EMPTY_CALL_VIEW), [events]);

  const back = { href: `/h/${hotel.slug}/calls`, label: 'Calls' };
  if (query.error) {
    return (
      <Page>
        <LoadFailed
          what="This call"
          error={query.error}
          back={{ href: back.href, label: 'To the calls' }}
          onRetry={() => void query.refetch()}
        />
      </Page>
    );
  }
  if (!call) {
    return (
      <Page>
        <Skeleton className="h-12 w-80" />
        <Skeleton className="h-96" />
      </Page>
    );
  }
  const { label, tone } = endWords(call);
  const recording = call.playable.find(({ kind }) => kind === 'call');
  const playFrom = recording && mayPlay ? (ms: number) => setSeekTo({ ms }) : undefined;
  const latencies = latenciesOf(events);

  return (
    <Page>
      <PageHeader
        back={back}
        title={
          call.callerName ?? (call.callerNumber ? formatNumber(call.callerNumber, hotel.country) : 'Unknown caller')
        }
        description={
          <>
            <DateTime at={call.startedAt} /> · {channelWords(call.channel)} · {call.line?.name ?? call.flowName}
          </>
        }
        actions={
          <>
            <Badge tone={tone}>{label}</Badge>
            {call.flowId && call.status === 'ended' && (
              <Can permission="flow.edit">
                <MakeScenarioButton callId={call.id} />
              </Can>
            )}
            {call.flowId && (
              <Button asChild>
                <Link href={`/h/${hotel.slug}/flows/${call.flowId}`}>Open the flow</Link>
              </Button>
            )}
          </>
        }
      />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat label="Duration" value={<Duration ms={call.durationMs ?? 0} as="clock" />} />
        <Stat
          label="Flow"
          value={call.flowName}
          hint={call.flowVersionNumber === null ? 'Draft' : `Version ${call.flowVersionNumber}`}
        />
        <Stat label="Last step" value={call.nodeName ?? '–'} hint={call.outcome && `Outcome: ${call.outcome}`} />
        <Stat
          label="Language"
          value={languageName(call.language)}
          hint={view.digits && `Keys pressed: ${[...view.digits].join(' ')}`}
        />
      </div>
      <Can permission="recording.play">
        <CallMessages messages={call.playable.filter(({ kind }) => kind !== 'call')} />
      </Can>
      <ToldAnnouncements
        runs={call.toolRuns}
        onPlay={playFrom && ((at) => playFrom(at.getTime() - call.startedAt.getTime()))}
      />
      <CallPayments callId={call.id} />
      {recording && (
        <Can permission="recording.play">
          <Card>
            <CardHeader title="Recording" description="Caller above, hotel below." />
            <CardBody>
              <RecordingPlayer
                recordingId={recording.id}
                durationMs={recording.durationMs}
                peaks={recording.peaks}
                seekTo={seekTo}
              />
            </CardBody>
          </Card>
        </Can>
      )}
      <Tabs defaultValue="transcript">
        <TabsList>
          <TabsTrigger value="transcript">Transcript</TabsTrigger>
          <TabsTrigger value="path">Path</TabsTrigger>
          <TabsTrigger value="timeline">Timeline</TabsTrigger>
          <TabsTrigger value="tools">Tools</TabsTrigger>
          <TabsTrigger value="latency">Latency</TabsTrigger>
        </TabsList>
        <TabsContent value="transcript">
          <Card className="flex max-h-[36rem] flex-col overflow-hidden">
            <Transcript lines={view.lines} empty="Nothing was said on this call." over={call.status === 'ended'} />
          </Card>
        </TabsContent>
        <TabsContent value="path">
          <CallPath call={call} view={view} />
        </TabsContent>
        <TabsContent value="timeline">
          <Card className="p-3">
            <TimelineList entries={timelineOf(events)} onPlay={playFrom} />
          </Card>
        </TabsContent>
        <TabsContent value="tools">
          <ToolRuns runs={call.toolRuns} />
        </TabsContent>
        <TabsContent value="latency">
          {latencies.length === 0 ? (
            <p className="text-muted-foreground text-sm">No latency was measured on this call.</p>
          ) : (
            <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
              {latencies.map(({ label, count, median, worst }) => (
                <Stat
                  key={label}
                  label={label}
                  value={`${Math.round(median)} ms`}
                  hint={`worst ${Math.round(worst)} ms of ${count}`}
                />
              ))}
            </div>
          )}
        </TabsContent>
      </Tabs>
    </Page>
  );
}
