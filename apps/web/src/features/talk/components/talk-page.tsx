'use client';
import { formatNumber } from '@innline/shared/phone';
import { useQuery } from '@tanstack/react-query';
import { Phone } from 'lucide-react';
import Link from 'next/link';
import { parseAsString, useQueryStates } from 'nuqs';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Combobox } from '@/components/ui/combobox';
import { DateTimeInput } from '@/components/ui/date-input';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Page, PageHeader } from '@/components/ui/page-header';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { pretendedMoment } from '../pretended-moment';
import { TalkPanel, type TalkTarget } from './talk-panel';

/** Call any line or flow of the hotel from the page. */
export function TalkPage() {
  const hotel = useHotel();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.talk.targets.queryOptions({ hotelId: hotel.id }));
  const [{ call }, setQuery] = useQueryStates({ call: parseAsString });
  const [callerNumber, setCallerNumber] = useState('');
  const [moment, setMoment] = useState('');

  const options = [
    ...(data?.lines ?? []).map((line) => ({
      value: `line:${line.id}`,
      label: line.name,
      hint: line.number ? formatNumber(line.number, hotel.country) : 'line',
      keywords: [line.flowName ?? '', line.number ?? ''],
    })),
    ...(data?.flows ?? []).flatMap((flow) => [
      ...(flow.live ? [{ value: `live:${flow.id}`, label: flow.name, hint: `live v${flow.live}` }] : []),
      { value: `draft:${flow.id}`, label: flow.name, hint: 'draft' },
    ]),
  ];
  const chosen = call ?? options[0]?.value ?? null;
  const header = (
    <PageHeader title="Talk" description="Call the hotel from this page, by microphone or by typing and keys." />
  );
  if (data && options.length === 0) {
    return (
      <Page>
        {header}
        <Card>
          <EmptyState
            icon={Phone}
            title="Nothing to call yet"
            action={
              <Button variant="primary" asChild>
                <Link href={`/h/${hotel.slug}/flows`}>To the flows</Link>
              </Button>
            }
          >
            Draw a flow first. Then call it from here, before any guest does.
          </EmptyState>
        </Card>
      </Page>
    );
  }

  return (
    <Page>
      {header}
      <div className="grid gap-6 lg:grid-cols-[20rem_1fr]">
        <Card className="space-y-4 self-start p-5">
          <Field label="Call" help="A line as its callers reach it, or a flow.">
            <Combobox value={chosen} onValueChange={(value) => void setQuery({ call: value })} options={options} />
          </Field>
          <Field label="Caller’s number" optional help="What the flow sees. Try a returning guest.">
            <Input
              inputMode="tel"
              placeholder="+34 600 123 456"
              value={callerNumber}
              onChange={(event) => setCallerNumber(event.target.value)}
            />
          </Field>
          <Field label="Pretend it is" optional help={`In the hotel’s time (${hotel.timeZone}).`}>
            <DateTimeInput className="w-full" value={moment} onChange={(event) => setMoment(event.target.value)} />
          </Field>
        </Card>
        <Card className="flex h-[42rem] max-h-[80dvh] min-h-0 flex-col overflow-hidden max-lg:has-data-[state=idle]:h-auto">
          <TalkPanel
            key={chosen}
            target={readTarget(chosen)}
            callerNumber={callerNumber.trim() || null}
            pretendAt={pretendedMoment(moment, hotel.timeZone)}
          />
        </Card>
      </div>
    </Page>
  );
}

function readTarget(value: string | null): TalkTarget | null {
  const [kind, id] = (value ?? '').split(':');
  if (!id) return null;
  if (kind === 'line') return { kind: 'line', lineId: id };
  return { kind: 'flow', flowId: id, version: kind === 'live' ? 'live' : 'draft' };
}
