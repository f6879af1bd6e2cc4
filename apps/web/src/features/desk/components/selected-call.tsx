'use client';
import { Headphones } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Segmented } from '@/components/ui/segmented';
import { CallProgress, Transcript } from '@/features/talk';
import { Can, useHotel } from '@/trpc/hotel';
import type { LiveCall } from '../calls/live-call';
import { type DeskPhone, hasCaller } from '../calls/phone';
import { CommandBar } from './command-bar';
import { OnTheFlow } from './on-the-flow';

interface SelectedCallProps {
  call: LiveCall;
  /** What this desk's own telephone is connected to. */
  phone: DeskPhone | null;
  onPhone: (phone: DeskPhone) => void;
}

/** The chosen call: who, where, everything said, and what staff can do. */
export function SelectedCall({ call, phone, onPhone }: SelectedCallProps) {
  const hotel = useHotel();
  const connect = (kind: 'listen' | 'takeover') =>
    onPhone({ callId: call.id, caller: call.caller, kind, transfer: null });
  const [show, setShow] = useState<'words' | 'flow'>('words');
  return (
    <Card className="flex h-[80dvh] min-h-96 flex-col overflow-hidden lg:h-full">
      <header className="flex flex-wrap items-center gap-2 border-border border-b px-4 py-3">
        <div className="min-w-0 flex-1 basis-full sm:basis-0">
          <h2 className="truncate font-semibold text-[0.9375rem]">{call.caller}</h2>
          <p className="truncate text-muted-foreground text-xs">{call.lineName ?? call.flowName}</p>
        </div>
        <Can permission="call.listen">
          <Button
            size="sm"
            disabled={call.state === 'ended' || phone?.callId === call.id}
            onClick={() => connect('listen')}
          >
            <Headphones /> Listen
          </Button>
        </Can>
        <Segmented
          aria-label="What to show"
          value={show}
          onValueChange={setShow}
          options={[
            { value: 'words', label: 'Words' },
            { value: 'flow', label: 'On the flow' },
          ]}
        />
        <Button size="sm" asChild>
          <Link href={`/h/${hotel.slug}/calls/${call.id}`}>Details</Link>
        </Button>
      </header>
      <CallProgress view={call.view} />
      {show === 'flow' ? (
        <OnTheFlow call={call} />
      ) : (
        <Transcript lines={call.view.lines} empty="Nothing has been said yet." />
      )}
      <CommandBar call={call} mine={hasCaller(phone, call, hotel.user.id)} onTakeOver={() => connect('takeover')} />
    </Card>
  );
}
