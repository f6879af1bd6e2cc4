'use client';
import type { CallCommandBody } from '@innline/shared';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { toast } from '@/components/ui/toast';
import type { Softphone } from '@/features/talk';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import type { LiveCall } from './live-call';

export interface Whisper {
  /** Whoever has the caller hears this desk now; the caller does not. */
  on: boolean;
  pending: boolean;
  toggle: () => void;
}

/** Speaking to the colleague who has the caller, by the telephone that listens in. */
export function useWhisper(call: LiveCall | undefined, phone: Softphone, listens: boolean): Whisper {
  const { id: hotelId, user } = useHotel();
  const trpc = useTRPC();
  const command = useMutation(trpc.desk.command.mutationOptions({ onError: toast.failed }));
  const on = listens && (call?.whispering.some(({ userId }) => userId === user.id) ?? false);
  // the worker says who is heard, and the microphone follows: it closes with the colleague's call, too
  useEffect(() => {
    if (listens && phone.microphone === 'on' && phone.muted === on) phone.setMuted(!on);
  });
  const order = (body: CallCommandBody) => call && command.mutate({ hotelId, callId: call.id, order: body });
  const toggle = async () => {
    if (on) return order({ command: 'whisper_end' });
    if (await phone.openMicrophone()) order({ command: 'whisper_begin' });
  };
  return { on, pending: command.isPending, toggle: () => void toggle().catch(toast.failed) };
}
