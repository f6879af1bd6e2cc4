import { useMutation } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { useMemo } from 'react';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { Refusal, type SaveDraft } from '../autosave/types';

/** Sends a draft to the server; an answer that will not change by asking again becomes a {@link Refusal}. */
export function useSave(flowId: string): SaveDraft {
  const trpc = useTRPC();
  const { id: hotelId } = useHotel();
  // React Query holds mutations back while offline, and the page would claim to be saving: this one is sent regardless.
  const { mutateAsync } = useMutation(
    trpc.flowEditor.saveDraft.mutationOptions({ retry: false, networkMode: 'always' }),
  );
  return useMemo(
    () => async (draft) => {
      try {
        return await mutateAsync({ hotelId, flowId, ...draft });
      } catch (error) {
        const status = error instanceof TRPCClientError ? error.data?.httpStatus : undefined;
        if (typeof status === 'number' && status >= 400 && status < 500 && status !== 408 && status !== 429) {
          throw new Refusal((error as Error).message);
        }
        throw error;
      }
    },
    [mutateAsync, hotelId, flowId],
  );
}
