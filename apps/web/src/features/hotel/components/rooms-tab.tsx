'use client';
import { localParts } from '@innline/flow';
import { useQuery } from '@tanstack/react-query';
import { DoorOpen, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateInput } from '@/components/ui/date-input';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Skeleton } from '@/components/ui/skeleton';
import { useNow } from '@/lib/use-now';
import { useTRPC } from '@/trpc/client';
import { useHotel, useMay } from '@/trpc/hotel';
import { RoomTile } from './room-tile';
import { RoomsDialog } from './rooms-dialog';

/** The house on a night, floor by floor: free, taken, out of order. */
export function RoomsTab() {
  const hotel = useHotel();
  const trpc = useTRPC();
  const [night, setNight] = useState(localParts(useNow().getTime(), hotel.timeZone).date);
  const [adding, setAdding] = useState(false);
  const mayEdit = useMay('hotel.edit');
  const query = useQuery(trpc.hotel.roomsOnNight.queryOptions({ hotelId: hotel.id, night }, { enabled: night !== '' }));
  const rooms = query.data ?? [];
  const floors = [...new Set(rooms.map(({ floor }) => floor))].sort((a, b) => b - a);
  const taken = rooms.filter(({ stay }) => stay).length;
  const out = rooms.filter(({ inService }) => !inService).length;

  const add = mayEdit && (
    <Button variant="primary" onClick={() => setAdding(true)}>
      <Plus /> Add rooms
    </Button>
  );

  return (
    <Card className="space-y-5 p-5">
      <div className="flex flex-wrap items-end gap-4">
        <Field label="Night of">
          <DateInput value={night} onChange={(event) => setNight(event.target.value)} />
        </Field>
        {rooms.length > 0 && (
          <>
            <p className="pb-2 text-muted-foreground text-sm">
              {rooms.length - taken - out} free · {taken} taken · {out} out of order
            </p>
            <div className="ml-auto">{add}</div>
          </>
        )}
      </div>
      {query.isPending && <Skeleton className="h-48" />}
      {query.data?.length === 0 && (
        <EmptyState icon={DoorOpen} title="No rooms yet" action={add}>
          Make room types first, under “Room types & rates”, then add the rooms. Flows quote and book from them.
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
      {adding && <RoomsDialog onClose={() => setAdding(false)} />}
    </Card>
  );
}
