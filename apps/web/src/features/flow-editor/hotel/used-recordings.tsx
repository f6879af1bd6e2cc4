'use client';
import { usedRecordings } from '@innline/flow';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo } from 'react';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { useEditor } from '../store/context';
import { HotelContextProvider, useHotelContext } from './hotel-context';

const NONE = '[]';

/** Asks which recordings the hotel keeps, whenever the draft begins to play another one; keeps new ones. */
export function UsedRecordings({ children }: { children: ReactNode }) {
  const trpc = useTRPC();
  const { id: hotelId } = useHotel();
  // One text, so that an edit that plays the same recordings as before renders nothing.
  const used = useEditor(({ document }) => JSON.stringify(usedRecordings(document).sort()));
  const { data, isFetching, refetch } = useQuery(
    trpc.flowEditor.recordings.queryOptions({ hotelId }, { enabled: used !== NONE }),
  );
  useEffect(() => {
    if (used !== NONE) void refetch({ cancelRefetch: false });
  }, [used, refetch]);
  const { mutateAsync: store } = useMutation(trpc.flowEditor.storeAudio.mutationOptions());
  const keepAudio = useCallback(
    async (name: string, wav: string) => (await store({ hotelId, name, wav })).audio,
    [store, hotelId],
  );
  const hotel = useHotelContext();
  // a recording that has just been kept is not missing because an older list lacks it
  const recordings = used === NONE || isFetching ? undefined : (data ?? undefined);
  const value = useMemo(() => ({ ...hotel, recordings, keepAudio }), [hotel, recordings, keepAudio]);
  return <HotelContextProvider value={value}>{children}</HotelContextProvider>;
}
