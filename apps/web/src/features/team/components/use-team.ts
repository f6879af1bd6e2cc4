'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';

/** The team's mutations, each refreshing the list and telling what went wrong. */
export function useTeam() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries(trpc.team.members.pathFilter());
  const options = { onError: toast.failed, onSettled: refresh };
  return {
    setRole: useMutation(trpc.team.setRole.mutationOptions(options)),
    remove: useMutation(trpc.team.removeMember.mutationOptions(options)),
    resetLink: useMutation(trpc.team.resetLink.mutationOptions({ onError: toast.failed })),
    cancelInvitation: useMutation(trpc.team.cancelInvitation.mutationOptions(options)),
  };
}
