'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { toast } from '@/components/ui/toast';
import { downloadJson } from '@/lib/download-json';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { fileNameOf } from './download';
import type { FlowItem } from './types';

/** What the list can do with a flow. Everything answers at once and can be taken back where it can. */
export function useFlowActions() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const { id: hotelId, slug } = useHotel();
  const refresh = () => queryClient.invalidateQueries(trpc.flows.list.pathFilter());
  const options = { onError: toast.failed, onSettled: refresh };

  const archiving = useMutation(trpc.flows.archive.mutationOptions(options));
  const restoring = useMutation(trpc.flows.restore.mutationOptions(options));
  const renaming = useMutation(trpc.flows.rename.mutationOptions(options));
  const duplicating = useMutation(trpc.flows.duplicate.mutationOptions(options));

  const restore = (flow: FlowItem) => restoring.mutate({ hotelId, flowId: flow.id });
  return {
    archive: (flow: FlowItem) =>
      archiving.mutate(
        { hotelId, flowId: flow.id },
        { onSuccess: () => toast.undo(`“${flow.name}” is in the archive`, () => restore(flow)) },
      ),
    restore: (flow: FlowItem) =>
      restoring.mutate({ hotelId, flowId: flow.id }, { onSuccess: () => toast.done(`“${flow.name}” is back`) }),
    rename: (flow: FlowItem, name: string) =>
      renaming.mutate(
        { hotelId, flowId: flow.id, name },
        {
          onSuccess: ({ before }) =>
            toast.undo(`Renamed to “${name}”`, () => renaming.mutate({ hotelId, flowId: flow.id, name: before })),
        },
      ),
    duplicate: (flow: FlowItem) =>
      duplicating.mutate(
        { hotelId, flowId: flow.id },
        { onSuccess: ({ id }) => router.push(`/h/${slug}/flows/${id}`) },
      ),
    download: async (flow: FlowItem) => {
      try {
        const document = await queryClient.fetchQuery(
          trpc.flows.export.queryOptions({ hotelId, flowId: flow.id }, { staleTime: 0 }),
        );
        downloadJson(fileNameOf(flow.name), document);
      } catch (error) {
        toast.failed(error);
      }
    },
  };
}
