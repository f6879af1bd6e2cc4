'use client';
import type { CallEvent } from '@innline/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { useLive } from '@/trpc/live';
import { callsOf, foldCalls } from './calls-known';
import type { LiveCall } from './live-call';

/** An ended call stays on the desk for a moment, so that nobody reads a transcript that vanishes. */
const KEEP_ENDED_MS = 60_000;

/** The hotel's live calls, kept fresh by the live gateway; after a gap they are loaded again. Oldest first. */
export function useLiveCalls(): { calls: LiveCall[]; loading: boolean; error: { message: string } | null } {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const options = trpc.desk.liveCalls.queryOptions({ hotelId: hotel.id });
  const { data, isPending, error } = useQuery({ ...options, staleTime: 0, refetchOnWindowFocus: true });
  const [calls, dispatch] = useReducer(foldCalls, {});
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());

  useEffect(() => {
    if (data) dispatch({ type: 'loaded', calls: data, at: Date.now() });
  }, [data]);

  const known = useRef(calls);
  known.current = calls;
  const onCall = useCallback(
    (event: CallEvent) => {
      dispatch({ type: 'event', event });
      // the middle of a call we never saw begin: load it
      if (!known.current[event.callId]?.call && event.type !== 'call.started' && event.type !== 'call.ended') {
        void client.invalidateQueries({ queryKey: options.queryKey });
      }
      if (event.type === 'call.ended') {
        const timer = setTimeout(() => {
          timers.current.delete(timer);
          dispatch({ type: 'forget', callId: event.callId });
        }, KEEP_ENDED_MS);
        timers.current.add(timer);
      }
    },
    [client, options.queryKey],
  );
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running) clearTimeout(timer);
    };
  }, []);
  const loadAgain = () => void client.invalidateQueries({ queryKey: options.queryKey });
  // what was told between loading and being connected is in neither
  useLive({ onCall, onConnected: loadAgain, onReset: loadAgain });

  return { calls: callsOf(calls), loading: isPending, error };
}
