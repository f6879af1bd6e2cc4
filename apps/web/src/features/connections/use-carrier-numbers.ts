'use client';
import type { Vendor } from '@innline/shared';
import { toE164 } from '@innline/shared/phone';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTRPC } from '@/trpc/client';
import { useHotel, useMay } from '@/trpc/hotel';

/** A number the hotel has with one of its carriers. */
export interface OwnNumber {
  vendor: Vendor;
  /** The carrier's name on screens. */
  carrier: string;
  /** E.164 */
  number: string;
  /** What the hotel called it there. */
  label: string | null;
  rings: 'here' | 'elsewhere' | 'nowhere';
}

/** Carriers are asked at most this often while pages are opened and closed. */
const FRESH_MS = 5 * 60_000;

/** The numbers of all connected carriers; none for those who may not see connections. */
export function useCarrierNumbers() {
  const trpc = useTRPC();
  const { id: hotelId } = useHotel();
  const enabled = useMay('connection.edit');
  const options = trpc.connections.carrierNumbers.queryOptions({ hotelId }, { enabled, staleTime: FRESH_MS });
  const { data } = useQuery(options);
  const numbers = useMemo<OwnNumber[]>(
    () =>
      (data ?? []).flatMap(({ vendor, label: carrier, numbers }) =>
        numbers.map(({ number, label, rings }) => ({ vendor, carrier, number, label, rings })),
      ),
    [data],
  );
  /** The carrier's own entry for a number, however it is written. */
  const find = useCallback(
    (written: string | null) => {
      const number = written && toE164(written);
      return numbers.find((own) => own.number === number) ?? null;
    },
    [numbers],
  );
  return { numbers, find };
}
