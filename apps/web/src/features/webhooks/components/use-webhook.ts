'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import type { Webhook } from './types';

/** What can be done to a webhook beside editing it. */
export function useWebhook({ name }: Webhook) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries(trpc.webhooks.pathFilter());
  const both = { onError: toast.failed, onSettled: refresh };
  return {
    test: useMutation(trpc.webhooks.test.mutationOptions({ ...both, onSuccess: () => toast.done('The test is sent') })),
    setEnabled: useMutation(trpc.webhooks.setEnabled.mutationOptions(both)),
    newSecret: useMutation(trpc.webhooks.newSecret.mutationOptions({ onError: toast.failed })),
    remove: useMutation(
      trpc.webhooks.remove.mutationOptions({ ...both, onSuccess: () => toast.done(`“${name}” was deleted`) }),
    ),
  };
}
