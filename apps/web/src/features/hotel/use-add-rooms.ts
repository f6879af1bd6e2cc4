import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';

interface NewRooms {
  roomTypeId: string;
  numbers: readonly string[];
  floor: number;
}

/** Adds rooms one after another and stops at the first that is refused: those before it stay, and `error` names it. */
export function useAddRooms() {
  const { id: hotelId } = useHotel();
  const trpc = useTRPC();
  const create = useMutation(trpc.hotel.createRoom.mutationOptions());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  /** @returns whether all were added */
  const add = async ({ roomTypeId, numbers, floor }: NewRooms): Promise<boolean> => {
    setBusy(true);
    setError(null);
    try {
      for (const number of numbers) {
        try {
          await create.mutateAsync({ hotelId, roomTypeId, number, floor });
        } catch (refused) {
          setError(`Room ${number}: ${messageOf(refused)}`);
          return false;
        }
      }
      return true;
    } finally {
      setBusy(false);
    }
  };
  return { add, busy, error };
}
