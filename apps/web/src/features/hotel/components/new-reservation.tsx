'use client';
import { localParts } from '@innline/flow';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup, RadioItem } from '@/components/ui/radio-group';
import { toast } from '@/components/ui/toast';
import { useNow } from '@/lib/use-now';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { addDays, money } from '../money';

/** Book a room by hand, with the same look-up a call makes. */
export function NewReservation({ onClose }: { onClose: () => void }) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const today = localParts(useNow().getTime(), hotel.timeZone).date;
  const [stay, setStay] = useState({ checkIn: today, checkOut: addDays(today, 1), guests: 2 });
  const [roomType, setRoomType] = useState('');
  const [guestName, setGuestName] = useState('');
  const [guestNumber, setGuestNumber] = useState('');
  const valid = stay.checkIn !== '' && stay.checkOut > stay.checkIn && stay.guests >= 1;
  const offers = useQuery(trpc.hotel.offers.queryOptions({ hotelId: hotel.id, ...stay }, { enabled: valid }));
  const chosen = offers.data?.find((offer) => offer.roomTypeId === roomType) ?? offers.data?.[0];
  const create = useMutation(
    trpc.hotel.createReservation.mutationOptions({
      onSuccess: async (row) => {
        toast.done(`Booked: ${row.confirmationCode}`);
        await client.invalidateQueries({ queryKey: [['hotel']] });
        onClose();
      },
      onError: toast.failed,
    }),
  );

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title="New reservation">
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
          <Field label="Arrives">
            <DateInput
              className="w-full"
              value={stay.checkIn}
              onChange={(event) => setStay({ ...stay, checkIn: event.target.value })}
            />
          </Field>
          <Field label="Leaves" error={stay.checkOut > stay.checkIn ? null : 'After the arrival.'}>
            <DateInput
              className="w-full"
              value={stay.checkOut}
              onChange={(event) => setStay({ ...stay, checkOut: event.target.value })}
            />
          </Field>
          <Field label="Guests">
            <Input
              type="number"
              min={1}
              max={20}
              value={stay.guests}
              onChange={(event) => setStay({ ...stay, guests: Number(event.target.value) })}
            />
          </Field>
        </div>
        {valid && offers.data?.length === 0 && (
          <p role="status" className="text-sm text-warning">
            Nothing is free on these nights for {stay.guests} guests.
          </p>
        )}
        {offers.data && offers.data.length > 0 && (
          <RadioGroup aria-label="Room type" value={chosen?.roomTypeId ?? ''} onValueChange={setRoomType}>
            {offers.data.map((offer) => (
              <RadioItem
                key={offer.roomTypeId}
                value={offer.roomTypeId}
                label={`${offer.name} · ${money(offer.total, offer.currency)}`}
                hint={`${offer.free} free, up to ${offer.maxGuests} guests`}
              />
            ))}
          </RadioGroup>
        )}
        <Field label="Guest’s name">
          <Input value={guestName} onChange={(event) => setGuestName(event.target.value)} />
        </Field>
        <Field label="Guest’s number" optional>
          <Input inputMode="tel" value={guestNumber} onChange={(event) => setGuestNumber(event.target.value)} />
        </Field>
        <DialogFooter>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!chosen || !guestName.trim() || !valid}
            busy={create.isPending}
            onClick={() =>
              chosen &&
              create.mutate({
                hotelId: hotel.id,
                ...stay,
                roomType: chosen.roomTypeId,
                guestName,
                guestNumber: guestNumber.trim() || null,
              })
            }
          >
            Book
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
