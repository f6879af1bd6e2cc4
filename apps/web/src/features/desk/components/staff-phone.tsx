'use client';
import { useMutation } from '@tanstack/react-query';
import { Mic, MicOff, PhoneOff, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { useSoftphone } from '@/features/talk';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { abilitiesOf } from '../calls/abilities';
import type { LiveCall } from '../calls/live-call';
import { type DeskPhone, hasCaller, phoneWords } from '../calls/phone';
import { useWhisper } from '../calls/use-whisper';
import { ScreenCard } from './screen-card';

interface StaffPhoneProps {
  phone: DeskPhone;
  /** As the desk knows it; undefined once it is forgotten. */
  call: LiveCall | undefined;
  /** The caller was given back to the flow; from now on this desk listens. */
  onReleased: () => void;
  onDone: () => void;
}

/** Staff on a call by browser softphone: speaking with the caller, or listening in. */
export function StaffPhone({ phone: connection, call, onReleased, onDone }: StaffPhoneProps) {
  const { callId, kind, transfer } = connection;
  const { id: hotelId, user } = useHotel();
  const trpc = useTRPC();
  const answer = useMutation(trpc.desk.answerTransfer.mutationOptions());
  const listen = useMutation(trpc.desk.listenIn.mutationOptions());
  const command = useMutation(trpc.desk.command.mutationOptions({ onError: toast.failed }));
  const phone = useSoftphone();
  const begun = useRef(false);
  const asked = useRef(false);

  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const getToken = async () => {
      const of = { hotelId, callId };
      const { token } = transfer ? await answer.mutateAsync({ ...of, transfer }) : await listen.mutateAsync(of);
      return token;
    };
    void phone.start(getToken, { microphone: kind !== 'listen' });
  });
  useEffect(() => {
    // taking over needs a connection first
    if (kind !== 'takeover' || phone.state !== 'talking' || asked.current) return;
    asked.current = true;
    command.mutate({ hotelId, callId, order: { command: 'takeover' } });
  });
  useEffect(() => {
    if (phone.state === 'ended') onDone();
  }, [phone.state, onDone]);

  const talks = hasCaller(connection, call, user.id);
  const whisper = useWhisper(call, phone, kind === 'listen');
  // who has the caller at another page of theirs has nobody else to whisper to
  const mayWhisper = kind === 'listen' && call?.staffId !== user.id && call && abilitiesOf(call, talks).whisper;
  const giveBack = () =>
    command.mutate(
      { hotelId, callId, order: { command: 'release' } },
      {
        onSuccess: () => {
          phone.setMuted(true);
          onReleased();
        },
      },
    );

  return (
    <section
      aria-label="Your call"
      className="flex shrink-0 flex-wrap items-center gap-3 rounded-xl border border-primary/40 bg-primary-soft px-5 py-3"
    >
      <p role="status" className="min-w-0 flex-1 basis-52 text-sm">
        {phone.error ??
          phoneWords(connection, call, { connected: phone.state === 'talking', talks, whispers: whisper.on })}
        {phone.notice && ` ${phone.notice}`}
        {phone.microphone === 'denied' && ' Your microphone is blocked: allow it in the browser to be heard.'}
        {phone.microphone === 'missing' && ' No microphone was found, so nobody hears you.'}
      </p>
      {mayWhisper && phone.state === 'talking' && (
        <Button variant={whisper.on ? 'primary' : 'secondary'} busy={whisper.pending} onClick={whisper.toggle}>
          {whisper.on ? <MicOff /> : <Mic />}
          {whisper.on ? 'Stop whispering' : `Whisper to ${call.staffName ?? 'the colleague'}`}
        </Button>
      )}
      {kind !== 'listen' && (
        <Button aria-pressed={phone.muted} onClick={() => phone.setMuted(!phone.muted)}>
          {phone.muted ? <MicOff /> : <Mic />} {phone.muted ? 'Unmute' : 'Mute'}
        </Button>
      )}
      {kind === 'takeover' && talks ? (
        <Button busy={command.isPending} onClick={giveBack}>
          <Undo2 /> Give back to the flow
        </Button>
      ) : (
        <Button
          variant={kind === 'transfer' ? 'danger' : 'secondary'}
          onClick={() => {
            phone.hangUp();
            onDone();
          }}
        >
          <PhoneOff /> {kind === 'listen' ? 'Stop listening' : 'Hang up'}
        </Button>
      )}
      {kind !== 'listen' && call && <ScreenCard call={call} />}
    </section>
  );
}
