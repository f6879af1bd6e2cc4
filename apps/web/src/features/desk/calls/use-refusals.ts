'use client';
import { toast } from '@/components/ui/toast';
import { useHotel } from '@/trpc/hotel';
import { useLive } from '@/trpc/live';

/** Tells whoever ordered something that the call could not do it: them alone, and once. */
export function useRefusals(): void {
  const { user } = useHotel();
  useLive({
    onCall: (event) => {
      if (event.type === 'fault' && event.userId === user.id) toast.failed(new Error(event.message));
    },
  });
}
