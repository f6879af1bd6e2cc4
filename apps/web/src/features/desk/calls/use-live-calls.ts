'use client';
import type { CallEvent } from '@innline/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { useLive } from '@/trpc/live';
import { foldLive, fromRow, type LiveCall } from './live-call';

type Calls = Readonly<Record<string, LiveCall>>;
type Action =
  | { type: 'loaded'; calls: LiveCall[] }
  | { type: 'event'; event: CallEvent }
  | { type: 'forget'; callId: string };

function reduce(calls: Calls, action: Action): Calls {
  if (action.type === 'forget') {
    const { [action.callId]: _gone, ...rest } = calls;
    return rest;
  }
  if (action.type === 'event') {
    const { callId } = action.event;
    const next = foldLive(calls[callId] ?? null, action.event);
    return next && next !== calls[callId] ? { ...calls, [callId]: next } : calls;
  }
  // what came live meanwhile may be ahead of what was loaded
  const merged: Record<string, LiveCall> = {};
  for (const call of action.calls) {
    const here = calls[call.id];
    merged[call.id] = here && here.view.lastSeq > call.view.lastSeq ? here : call;
  }
  for (const call of Object.values(calls)) if (!merged[call.id] && call.state === 'ended') merged[call.id] = call;
  return merged;
}

/** An ended call stays on the desk for a moment, so that nobody reads a transcript that vanishes. */
const KEEP_ENDED_MS = 60_000;

/** The hotel's live calls, kept fresh by the live gateway; after a gap they are loaded again. Oldest first. */
export function useLiveCalls(): { calls: LiveCall[]; loading: boolean; error: { message: string } | null } {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const options = trpc.desk.liveCalls.queryOptions({ hotelId: hotel.id });
  const { data, isPending, error } = useQuery({ ...options, staleTime: 0, refetchOnWindowFocus: true });
  const [calls, dispatch] = useReducer(reduce, {});
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());

  useEffect(() => {
    if (!data) return;
    const loaded = data.map(({ call, events }) =>
      events.reduce<LiveCall>((c, e) => foldLive(c, e) ?? c, fromRow(call)),
    );
    dispatch({ type: 'loaded', calls: loaded });
  }, [data]);

  const known = useRef(calls);
  known.current = calls;
  const onCall = useCallback(
    (event: CallEvent) => {
      dispatch({ type: 'event', event });
      // the middle of a call we never saw begin: load it
      if (!known.current[event.callId] && event.type !== 'call.started' && event.type !== 'call.ended') {
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
  useLive({ onCall, onReset: () => void client.invalidateQueries({ queryKey: options.queryKey }) });

  return { calls: Object.values(calls).sort((a, b) => a.startedAt - b.startedAt), loading: isPending, error };
}
