'use client';
import { usedFlows } from '@innline/flow';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { useEditor } from '../store/context';
import { HotelContextProvider, useHotelContext } from './hotel-context';

const NONE = {};

/** Fetches what is drawn in the flows that the draft uses, whenever it begins to use another one. */
export function UsedFlows({ children }: { children: ReactNode }) {
  const trpc = useTRPC();
  const { id: hotelId } = useHotel();
  // One text, so that an edit that uses the same flows as before renders nothing.
  const used = useEditor(({ document }) => usedFlows(document).sort().join(' '));
  const flowIds = used === '' ? [] : used.split(' ');
  const { data } = useQuery(
    trpc.flowEditor.library.queryOptions({ hotelId, flowIds }, { enabled: used !== '', staleTime: 60_000 }),
  );
  const hotel = useHotelContext();
  const flows = used === '' ? NONE : data;
  const value = useMemo(() => ({ ...hotel, flows }), [hotel, flows]);
  return <HotelContextProvider value={value}>{children}</HotelContextProvider>;
}
