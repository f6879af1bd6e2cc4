'use client';
import { useMutation } from '@tanstack/react-query';
import { PhoneIncoming } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import type { LiveCall, RingingTransfer } from '../calls/live-call';
import { ring } from '../calls/ring';
import { ScreenCard } from './screen-card';

interface RingingTransferCardProps {
  call: LiveCall;
  ringing: RingingTransfer;
  onAnswer: () => void;
}

/** A caller waits for this desk: who it is, what was said and asked so far, answer or decline. Rings aloud. */
export function RingingTransferCard({ call, ringing, onAnswer }: RingingTransferCardProps) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const command = useMutation(trpc.desk.command.mutationOptions({ onError: toast.failed }));
  useEffect(() => {
    const sound = ring();
    return sound.stop;
  }, []);

  return (
    <section
      role="alertdialog"
      aria-label={`${ringing.to} is ringing`}
      className="flex shrink-0 flex-wrap items-center gap-4 rounded-xl border border-warning/40 bg-warning-soft px-5 py-4 shadow-sm"
    >
      <PhoneIncoming className="size-6 shrink-0 animate-pulse text-warning" aria-hidden />
      <div className="min-w-0 flex-1 basis-52">
        <p className="font-semibold text-sm">
          {ringing.to}: {call.caller}
        </p>
        <p className="text-sm leading-snug">{ringing.briefing ?? 'The caller waits for you.'}</p>
      </div>
      <div className="flex gap-2">
        <Button
          onClick={() =>
            command.mutate({
              hotelId: hotel.id,
              callId: call.id,
              order: { command: 'transfer_declined', transfer: ringing.transfer },
            })
          }
        >
          Decline
        </Button>
        <Button variant="primary" onClick={onAnswer}>
          Answer
        </Button>
      </div>
      <ScreenCard call={call} />
    </section>
  );
}
