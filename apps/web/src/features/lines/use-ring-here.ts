'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf, toast } from '@/components/ui/toast';
import type { OwnNumber } from '@/features/connections';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';

/** Makes a number of a carrier ring here, once its line is saved. The line stays saved where the carrier refuses. */
export function useRingHere(): (number: OwnNumber) => void {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { id: hotelId } = useHotel();
  const assign = useMutation(
    trpc.connections.ringHere.mutationOptions({
      onSuccess: () => toast.done('The line is saved, and its number rings here now'),
      onError: (error) =>
        toast.failed(new Error(`The line is saved, but its number does not ring here. ${messageOf(error)}`)),
      onSettled: () => client.invalidateQueries(trpc.connections.carrierNumbers.pathFilter()),
    }),
  );
  return ({ vendor, number }) => assign.mutate({ hotelId, vendor, number });
}
