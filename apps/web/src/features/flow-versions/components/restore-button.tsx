'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { PencilLine } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Confirm } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';

/** Takes a version as the draft to go on from. Callers notice nothing until it is published. */
export function RestoreButton({
  flowId,
  number,
  draftRevision,
}: {
  flowId: string;
  number: number;
  draftRevision: number;
}) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { id: hotelId, slug } = useHotel();
  const [open, setOpen] = useState(false);
  const restore = useMutation(
    trpc.flowVersions.restoreToDraft.mutationOptions({
      onSuccess: async () => {
        toast.done(`Version ${number} is your draft now`);
        await queryClient.invalidateQueries(trpc.flowEditor.get.queryFilter({ hotelId, flowId }));
        router.push(`/h/${slug}/flows/${flowId}`);
      },
      onError: toast.failed,
    }),
  );
  return (
    <Confirm
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" busy={restore.isPending}>
          <PencilLine aria-hidden />
          Edit from here
        </Button>
      }
      title={`Replace the draft with version ${number}?`}
      description="What is in the draft now and was never published is lost. Published versions stay."
      confirm="Replace the draft"
      danger
      onConfirm={() => restore.mutate({ hotelId, flowId, number, baseRevision: draftRevision })}
    />
  );
}
