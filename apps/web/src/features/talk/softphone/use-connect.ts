'use client';
import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import type { SoftphoneAudio } from './audio';
import { connectSoftphone, type SoftphoneConnection, type SoftphoneHandlers } from './connection';
import { connectLiveKit } from './livekit';

export interface Connected {
  phone: SoftphoneConnection;
  /** Why it is not LiveKit's, where it should be. */
  notice: string | null;
}

const NOTICE = 'LiveKit cannot be reached, so this call goes through Innline’s own connection.';

/** Connects a call by the hotel's LiveKit where it has one, else, and when that fails, by the worker's own WebSocket. */
export function useConnect() {
  const { id: hotelId } = useHotel();
  const trpc = useTRPC();
  const { mutateAsync: askSeat } = useMutation(trpc.talk.seat.mutationOptions());
  return useCallback(
    async (getToken: () => Promise<string>, audio: SoftphoneAudio, on: SoftphoneHandlers): Promise<Connected> => {
      const talkToken = await getToken();
      let token: string | null = talkToken;
      try {
        const seat = await askSeat({ hotelId, talkToken });
        if (seat) {
          token = null;
          return { phone: await connectLiveKit(seat, audio, on), notice: null };
        }
      } catch {
        // used up for a room that nobody gets into
        token = null;
      }
      const notice = token === null ? NOTICE : null;
      return { phone: connectSoftphone(token ?? (await getToken()), on), notice };
    },
    [askSeat, hotelId],
  );
}
