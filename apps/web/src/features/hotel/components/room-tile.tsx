'use client';
import type { RoomTonight } from '@innline/db';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Confirm } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { toast } from '@/components/ui/toast';
import { cn } from '@/lib/cn';
import { stayWords } from '@/lib/time';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel } from '@/trpc/hotel';

/** A room on a night; pressed, who sleeps there and what can be done with it. */
export function RoomTile({ room }: { room: RoomTonight }) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const changed = {
    onSuccess: () => client.invalidateQueries({ queryKey: [['hotel']] }),
    onError: toast.failed,
  };
  const update = useMutation(trpc.hotel.updateRoom.mutationOptions(changed));
  const remove = useMutation(trpc.hotel.removeRoom.mutationOptions(changed));
  const state = !room.inService ? 'Out of order' : room.stay ? room.stay.guestName : 'Free';
  return (
    <Popover>
      <PopoverTrigger asChild>
        <button
          type="button"
          aria-label={`Room ${room.number}: ${state}`}
          title={state}
          className={cn(
            'rounded-lg border px-2.5 py-1.5 text-left transition-colors hover:bg-accent',
            !room.inService
              ? 'border-dashed border-input text-muted-foreground'
              : room.stay
                ? 'border-primary/40 bg-primary-soft'
                : 'border-border bg-card',
          )}
        >
          <span className="tabular block font-medium text-sm">{room.number}</span>
          <span className="block truncate text-[0.6875rem] text-muted-foreground">{state}</span>
        </button>
      </PopoverTrigger>
      <PopoverContent className="w-64 space-y-2 p-4 text-sm">
        <p className="font-medium">
          Room {room.number} · {room.roomType.name}
        </p>
        {room.stay ? (
          <p className="text-muted-foreground">
            {room.stay.guestName}, {stayWords(room.stay.checkIn, room.stay.checkOut)}
          </p>
        ) : (
          <p className="text-muted-foreground">{state} on this night.</p>
        )}
        <Can permission="hotel.edit">
          <div className="flex flex-wrap gap-1">
            <Button
              size="sm"
              busy={update.isPending}
              onClick={() => update.mutate({ hotelId: hotel.id, id: room.id, inService: !room.inService })}
            >
              {room.inService ? 'Put out of order' : 'Back in service'}
            </Button>
            <Confirm
              trigger={
                <Button size="sm" variant="ghost" busy={remove.isPending}>
                  Remove
                </Button>
              }
              title={`Remove room ${room.number}?`}
              description="Reservations that were given it keep their room type and are given another room later."
              confirm="Remove"
              danger
              onConfirm={() => remove.mutate({ hotelId: hotel.id, id: room.id })}
            />
          </div>
        </Can>
      </PopoverContent>
    </Popover>
  );
}
