'use client';
import type { CallEvent } from '@innline/shared';
import { useMutation } from '@tanstack/react-query';
import { Phone } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Switch } from '@/components/ui/switch';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { useSoftphone } from '../softphone/use-softphone';
import { CallControls } from './call-controls';
import { CallProgress } from './call-progress';
import { Transcript } from './transcript';

export type TalkTarget = { kind: 'line'; lineId: string } | { kind: 'flow'; flowId: string; version: 'draft' | 'live' };

interface TalkPanelProps {
  target: TalkTarget | null;
  callerNumber?: string | null;
  /** Milliseconds UTC; null: now. */
  pretendAt?: number | null;
  /** Runs before the call is placed, e.g. to save the draft. */
  before?: () => Promise<void>;
  onEvent?: (event: CallEvent) => void;
}

/** The browser telephone: a call button, then transcript, keys and typing. */
export function TalkPanel({ target, callerNumber = null, pretendAt = null, before, onEvent }: TalkPanelProps) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const makeToken = useMutation(trpc.talk.token.mutationOptions());
  const phone = useSoftphone(onEvent);
  const [microphone, setMicrophone] = useState(true);
  const panel = useRef<HTMLDivElement>(null);
  const idle = phone.state === 'idle' || phone.state === 'ended' || phone.state === 'failed';

  // on a phone the panel stands below the form and grows when the call begins
  useEffect(() => {
    if (!idle) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [idle]);

  const call = () =>
    phone.start(
      async () => {
        if (!target) throw new Error('Choose what to call first.');
        await before?.();
        const input = { hotelId: hotel.id, target, callerNumber, pretendAt };
        return (await makeToken.mutateAsync(input)).token;
      },
      { microphone },
    );

  return (
    <div ref={panel} className="flex min-h-0 flex-1 scroll-mt-3 flex-col" data-state={phone.state}>
      {phone.state !== 'idle' && <CallProgress view={phone.view} />}
      {phone.state === 'idle' ? (
        <p className="flex-1 px-4 py-8 text-center text-muted-foreground text-sm leading-relaxed">
          Call as a guest would. Speak, type or press keys; you see what was heard and where the call is.
        </p>
      ) : (
        <Transcript lines={phone.view.lines} empty="Ringing…" />
      )}
      {phone.state === 'lost' && (
        <p role="status" className="mx-4 mb-3 rounded-md bg-muted px-3 py-2 text-sm">
          The line dropped. Coming back into the call…
        </p>
      )}
      {phone.notice && !idle && (
        <p role="status" className="mx-4 mb-3 rounded-md bg-muted px-3 py-2 text-muted-foreground text-sm">
          {phone.notice}
        </p>
      )}
      {phone.error && (
        <p role="alert" className="mx-4 mb-3 rounded-md bg-destructive-soft px-3 py-2 text-destructive text-sm">
          {phone.error}
        </p>
      )}
      {idle ? (
        <div className="space-y-3 border-border border-t p-4">
          {phone.state === 'ended' && (
            <p className="text-sm">
              The call has ended{phone.view.ended?.outcome ? `: ${phone.view.ended.outcome}` : ''}.{' '}
              {phone.callId && (
                <Link className="text-primary-text underline" href={`/h/${hotel.slug}/calls/${phone.callId}`}>
                  See the call
                </Link>
              )}
            </p>
          )}
          <label className="flex items-center justify-between gap-3 text-sm" htmlFor="talk-microphone">
            Use the microphone
            <Switch id="talk-microphone" checked={microphone} onCheckedChange={setMicrophone} />
          </label>
          <Button variant="primary" size="lg" className="w-full" disabled={!target} onClick={call}>
            <Phone /> {phone.state === 'idle' ? 'Talk' : 'Call again'}
          </Button>
        </div>
      ) : (
        <CallControls phone={phone} />
      )}
    </div>
  );
}
