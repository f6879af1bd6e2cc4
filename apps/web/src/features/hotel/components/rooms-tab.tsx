'use client';
import type { RoomTonight } from '@innline/db';
import { localParts } from '@innline/flow';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { DoorOpen } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateInput } from '@/components/ui/date-input';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import { cn } from '@/lib/cn';
import { stayWords } from '@/lib/time';
import { useNow } from '@/lib/use-now';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel } from '@/trpc/hotel';

/** The house on a night, floor by floor: free, taken, out of order. */
export function RoomsTab() {
  const hotel = useHotel();
  const trpc = useTRPC();
  const [night, setNight] = useState(localParts(useNow().getTime(), hotel.timeZone).date);
  const query = useQuery(trpc.hotel.roomsOnNight.queryOptions({ hotelId: hotel.id, night }, { enabled: night !== '' }));
  const rooms = query.data ?? [];
  const floors = [...new Set(rooms.map(({ floor }) => floor))].sort((a, b) => b - a);
  const taken = rooms.filter(({ stay }) => stay).length;
  const out = rooms.filter(({ inService }) => !inService).length;

  return (
    <Card className="space-y-5 p-5">
      <div className="flex flex-wrap items-end gap-4">
        <Field label="Night of">
          <DateInput value={night} onChange={(event) => setNight(event.target.value)} />
        </Field>
        <p className="pb-2 text-muted-foreground text-sm">
          {rooms.length - taken - out} free · {taken} taken · {out} out of order
        </p>
      </div>
      {query.isPending && <Skeleton className="h-48" />}
      {query.data?.length === 0 && (
        <EmptyState icon={DoorOpen} title="No rooms yet">
          Add room types first, then rooms. Flows quote and book from them.
        </EmptyState>
      )}
      {floors.map((floor) => (
        <section key={floor} aria-label={`Floor ${floor}`} className="flex gap-4">
          <h3 className="w-14 shrink-0 pt-2 text-muted-foreground text-xs">Floor {floor}</h3>
          <div className="grid flex-1 grid-cols-[repeat(auto-fill,minmax(4.75rem,1fr))] gap-2">
            {rooms
              .filter((room) => room.floor === floor)
              .map((room) => (
                <RoomTile key={room.id} room={room} />
              ))}
          </div>
        </section>
      ))}
    </Card>
  );
}

function RoomTile({ room }: { room: RoomTonight }) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const update = useMutation(
    trpc.hotel.updateRoom.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: [['hotel']] }),
      onError: toast.failed,
    }),
  );
  const state = !room.inService ? 'Out of order' : room.stay ? room.stay.guestName : 'Free';
  return (
    <Popover>
      <PopoverTrigger asChild>
        <button
          type="button"
          aria-label={`Room ${room.number}: ${state}`}
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
          <Button
            size="sm"
            busy={update.isPending}
            onClick={() => update.mutate({ hotelId: hotel.id, id: room.id, inService: !room.inService })}
          >
            {room.inService ? 'Put out of order' : 'Back in service'}
          </Button>
        </Can>
      </PopoverContent>
    </Popover>
  );
}
