'use client';
import { useMutation } from '@tanstack/react-query';
import { Mic, MicOff, PhoneOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { useSoftphone } from '@/features/talk';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';

interface StaffPhoneProps {
  /** `transfer` null: listen in without being heard. */
  target: { callId: string; transfer: string | null; caller: string };
  onDone: () => void;
}

/** Staff on a call by browser softphone: speaking with the caller, or listening in. */
export function StaffPhone({ target, onDone }: StaffPhoneProps) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const answer = useMutation(trpc.desk.answerTransfer.mutationOptions());
  const listen = useMutation(trpc.desk.listenIn.mutationOptions());
  const phone = useSoftphone();
  const begun = useRef(false);
  const { callId, transfer } = target;

  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const getToken = async () => {
      const call = { hotelId: hotel.id, callId };
      const { token } = transfer ? await answer.mutateAsync({ ...call, transfer }) : await listen.mutateAsync(call);
      return token;
    };
    void phone.start(getToken, { microphone: transfer !== null });
  });
  useEffect(() => {
    if (phone.state === 'ended') onDone();
  }, [phone.state, onDone]);

  return (
    <section
      aria-label="Your call"
      className="flex flex-wrap items-center gap-3 rounded-xl border border-primary/40 bg-primary-soft px-5 py-3"
    >
      <p className="min-w-0 flex-1 basis-52 text-sm">
        {phone.error ??
          (phone.state === 'talking'
            ? transfer
              ? `You are speaking with ${target.caller}.`
              : `You are listening to ${target.caller}. Nobody hears you.`
            : 'Connecting…')}
      </p>
      {transfer && (
        <Button aria-pressed={phone.muted} onClick={() => phone.setMuted(!phone.muted)}>
          {phone.muted ? <MicOff /> : <Mic />} {phone.muted ? 'Unmute' : 'Mute'}
        </Button>
      )}
      <Button
        variant={transfer ? 'danger' : 'secondary'}
        onClick={() => {
          phone.hangUp();
          onDone();
        }}
      >
        <PhoneOff /> {transfer ? 'Hang up' : 'Stop listening'}
      </Button>
    </section>
  );
}
