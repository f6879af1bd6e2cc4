'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { readMoney } from '../money';

export interface RoomTypeValues {
  id: string;
  code: string;
  name: string;
  description: string;
  maxGuests: number;
  /** Cents. */
  baseRate: number;
}

/** A kind of room; null makes a new one. */
export function RoomTypeDialog({ type, onClose }: { type: RoomTypeValues | null; onClose: () => void }) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [code, setCode] = useState(type?.code ?? '');
  const [name, setName] = useState(type?.name ?? '');
  const [description, setDescription] = useState(type?.description ?? '');
  const [maxGuests, setMaxGuests] = useState(type?.maxGuests ?? 2);
  const [rate, setRate] = useState(type ? String(type.baseRate / 100) : '');
  const baseRate = readMoney(rate);
  const save = useMutation(
    trpc.hotel.saveRoomType.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: [['hotel']] });
        onClose();
      },
      onError: toast.failed,
    }),
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={type ? `Edit ${type.name}` : 'New room type'}>
        <div className="grid grid-cols-[1fr_6rem] gap-3">
          <Field label="Name">
            <Input value={name} onChange={(event) => setName(event.target.value)} />
          </Field>
          <Field label="Code">
            <Input value={code} onChange={(event) => setCode(event.target.value.toUpperCase())} />
          </Field>
        </div>
        <Field label="Description" optional help="Read to callers who ask.">
          <Textarea value={description} onChange={(event) => setDescription(event.target.value)} />
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field label="Guests at most">
            <Input
              type="number"
              min={1}
              max={20}
              value={maxGuests}
              onChange={(event) => setMaxGuests(Number(event.target.value))}
            />
          </Field>
          <Field
            label={`A night (${hotel.currency})`}
            error={rate && baseRate === null ? 'An amount such as 120 or 120.50.' : null}
          >
            <Input inputMode="decimal" value={rate} onChange={(event) => setRate(event.target.value)} />
          </Field>
        </div>
        <DialogFooter>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!code.trim() || !name.trim() || baseRate === null || maxGuests < 1}
            busy={save.isPending}
            onClick={() =>
              baseRate !== null &&
              save.mutate({ hotelId: hotel.id, id: type?.id ?? null, code, name, description, maxGuests, baseRate })
            }
          >
            Save
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
