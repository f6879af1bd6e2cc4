'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormError } from '@/components/ui/form-error';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { roomNumbers, usualFloor } from '../room-numbers';
import { useAddRooms } from '../use-add-rooms';

/** Adds rooms of one type on one floor, as many as are written down. */
export function RoomsDialog({ onClose }: { onClose: () => void }) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const types = useQuery(trpc.hotel.roomTypes.queryOptions({ hotelId: hotel.id }));
  const [chosen, choose] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [typedFloor, setTypedFloor] = useState<string | null>(null);
  const { add, busy, error } = useAddRooms();
  const roomTypeId = chosen ?? types.data?.[0]?.id;
  const numbers = roomNumbers(text);
  const floor = typedFloor ?? (numbers ? String(usualFloor(numbers[0]!)) : '');
  const isFloor = /^-?\d{1,3}$/.test(floor);
  const submit = async () => {
    if (!roomTypeId || !numbers) return;
    const done = await add({ roomTypeId, numbers, floor: Number(floor) });
    await client.invalidateQueries({ queryKey: [['hotel']] });
    if (!done) return;
    toast.done(numbers.length === 1 ? 'The room is added' : `${numbers.length} rooms are added`);
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title="Add rooms" description="Flows tell callers of a room that is free, and book it.">
        <form
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Field
            label="Room type"
            help={types.data?.length === 0 ? 'Make one first, under “Room types & rates”.' : null}
          >
            <Select
              value={roomTypeId}
              onValueChange={choose}
              options={(types.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <Field
            label="Numbers"
            help="One, several or a range: 101-110, 112."
            error={text.trim() !== '' && !numbers ? 'Write numbers such as 101-110, 112; up to 200 at once.' : null}
          >
            <Input value={text} onChange={({ target }) => setText(target.value)} autoFocus placeholder="101-110" />
          </Field>
          <Field label="Floor" error={floor !== '' && !isFloor ? 'A number; 0 is the ground floor.' : null}>
            <Input
              inputMode="numeric"
              className="w-24"
              value={floor}
              onChange={({ target }) => setTypedFloor(target.value.trim())}
            />
          </Field>
          <FormError>{error}</FormError>
          <DialogFooter>
            <Button onClick={onClose}>Cancel</Button>
            <SubmitButton variant="primary" busy={busy} disabled={!roomTypeId || !numbers || !isFloor}>
              {numbers && numbers.length > 1 ? `Add ${numbers.length} rooms` : 'Add the room'}
            </SubmitButton>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
