'use client';
import type { CallEvent, LiveEvent } from '@innline/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import type { LiveMessage } from '@/server/live/message';
import { QUERIES_OF } from './changed-queries';
import { useTRPC } from './client';
import { useHotel } from './hotel';

type Changed = Extract<LiveEvent, { kind: 'changed' }>;
type Presence = Extract<LiveEvent, { kind: 'presence' }>;

export interface LiveHandlers {
  /** Every event of every call of the hotel, partial transcripts included, as it comes. */
  onCall?: (event: CallEvent) => void;
  /** After the queries named in `changed-queries.ts` were marked stale. */
  onChanged?: (event: Changed) => void;
  onPresence?: (event: Presence) => void;
  /** From now on everything comes; after a gap, once what was missed has come. */
  onConnected?: () => void;
  /** Something was missed for good; all queries are being asked again. */
  onReset?: () => void;
}

/** `live`: connected. `connecting`: trying; the page may be behind. `off`: refused, or no connection was wanted yet. */
export type LiveState = 'live' | 'connecting' | 'off';

interface Live {
  state: LiveState;
  handlers: Set<{ current: LiveHandlers }>;
}

const LiveContext = createContext<Live | null>(null);

/** Holds the page's one subscription. In the shell, once. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const trpc = useTRPC();
  const hotel = useHotel();
  const queryClient = useQueryClient();
  const handlers = useRef<Live['handlers']>(new Set()).current;

  const receive = (message: LiveMessage) => {
    if (message.kind === 'changed') {
      for (const name of QUERIES_OF[message.what]) void queryClient.invalidateQueries({ queryKey: [[name]] });
    }
    if (message.kind === 'reset') void queryClient.invalidateQueries();
    for (const handler of [...handlers]) dispatch(handler.current, message);
  };

  const subscription = useSubscription(
    trpc.live.events.subscriptionOptions(
      { hotelId: hotel.id },
      {
        onData: ({ data }) => receive(data),
        onError: (error) => {
          // signed out somewhere else: this page must not go on showing a hotel
          if (error.data?.code === 'UNAUTHORIZED')
            location.assign(`/sign-in?next=${encodeURIComponent(location.pathname)}`);
        },
      },
    ),
  );
  const state = STATE_OF[subscription.status];
  const value = useMemo(() => ({ state, handlers }), [state, handlers]);
  return <LiveContext value={value}>{children}</LiveContext>;
}

const STATE_OF = { idle: 'off', connecting: 'connecting', pending: 'live', error: 'off' } as const;

function dispatch(handler: LiveHandlers, message: LiveMessage): void {
  if (message.kind === 'call') handler.onCall?.(message.event);
  else if (message.kind === 'changed') handler.onChanged?.(message);
  else if (message.kind === 'presence') handler.onPresence?.(message);
  else if (message.kind === 'hello') handler.onConnected?.();
  else if (message.kind === 'reset') handler.onReset?.();
}

/**
 * Calls the handlers for what happens in the hotel while the component is mounted; the newest functions are used, so they
 * need no memo. Returns the state of the connection.
 */
export function useLive(handlers: LiveHandlers = {}): LiveState {
  const live = useContext(LiveContext);
  if (!live) throw new Error('useLive is for pages below /h/[hotel]');
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const registered = live.handlers;
  useEffect(() => {
    registered.add(latest);
    return () => void registered.delete(latest);
  }, [registered]);
  return live.state;
}
