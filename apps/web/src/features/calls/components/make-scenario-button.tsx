'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';

/** Keeps a past call as a scenario of its flow. What is personal is replaced, and it is said what was. */
export function MakeScenarioButton({ callId }: { callId: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: hotelId } = useHotel();
  const record = useMutation(
    trpc.scenarios.recordCall.mutationOptions({
      onSuccess: async ({ name, flowId, replaced }) => {
        const stands = replaced.length > 0 ? `Examples stand for ${listed(replaced)}.` : 'Nothing personal was in it.';
        toast.info(`Kept as the scenario “${name}”`, stands);
        await queryClient.invalidateQueries(trpc.scenarios.list.queryFilter({ hotelId, flowId }));
      },
      onError: toast.failed,
    }),
  );
  return (
    <Button busy={record.isPending} onClick={() => record.mutate({ hotelId, callId })}>
      <FlaskConical aria-hidden />
      Make a scenario
    </Button>
  );
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
