'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { MoreHorizontal, PhoneOutgoing } from 'lucide-react';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';

/** What can be done about a promised call back. */
export function CallbackActions({ id }: { id: string }) {
  const { id: hotelId } = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries(trpc.hotel.callbacks.queryFilter());
  const options = { onSuccess, onError: toast.failed };
  const settle = useMutation(trpc.hotel.settleCallback.mutationOptions(options));
  const never = useMutation(trpc.hotel.neverCallBack.mutationOptions(options));
  const now = useMutation(
    trpc.hotel.callBackNow.mutationOptions({
      onSuccess: async () => {
        toast.done('A desk rings in a few seconds, then the guest');
        await onSuccess();
      },
      onError: toast.failed,
    }),
  );
  return (
    <div className="flex justify-end gap-1">
      <Button size="sm" busy={now.isPending} onClick={() => now.mutate({ hotelId, id })}>
        <PhoneOutgoing /> Call now
      </Button>
      <Button variant="ghost" size="sm" onClick={() => settle.mutate({ hotelId, id, status: 'done' })}>
        Done
      </Button>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon-sm" aria-label="More for this call back">
            <MoreHorizontal />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem onSelect={() => settle.mutate({ hotelId, id, status: 'cancelled' })}>
            Cancel it
          </DropdownMenuItem>
          <DropdownMenuItem danger onSelect={() => never.mutate({ hotelId, id })}>
            Never call this number
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
    </div>
  );
}
