'use client';
import { localParts, WEEKDAYS, type Weekday } from '@innline/flow';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { useNow } from '@/lib/use-now';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { addDays, readMoney } from '../money';
import { weekdayWords } from '../weekdays';

/** A price per night over days, on all or some weekdays. */
export function RateDialog({ roomTypeId, onClose }: { roomTypeId: string; onClose: () => void }) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const today = localParts(useNow().getTime(), hotel.timeZone).date;
  const [name, setName] = useState('');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(addDays(today, 30));
  const [weekdays, setWeekdays] = useState<Weekday[]>([]);
  const [price, setPrice] = useState('');
  const amount = readMoney(price);
  const save = useMutation(
    trpc.hotel.saveRate.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: [['hotel']] });
        onClose();
      },
      onError: toast.failed,
    }),
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title="New rate">
        <Field label="Name">
          <Input placeholder="High season" value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field label="First night">
            <DateInput className="w-full" value={from} onChange={(event) => setFrom(event.target.value)} />
          </Field>
          <Field label="Last night" error={to < from ? 'Not before the first.' : null}>
            <DateInput className="w-full" value={to} onChange={(event) => setTo(event.target.value)} />
          </Field>
        </div>
        <fieldset className="flex flex-wrap gap-1.5">
          <legend className="mb-1.5 font-medium text-sm">Weekdays (none: every day)</legend>
          {WEEKDAYS.map((day) => (
            <Button
              key={day}
              size="sm"
              variant={weekdays.includes(day) ? 'primary' : 'secondary'}
              aria-pressed={weekdays.includes(day)}
              onClick={() =>
                setWeekdays(weekdays.includes(day) ? weekdays.filter((d) => d !== day) : [...weekdays, day])
              }
            >
              {weekdayWords([day])}
            </Button>
          ))}
        </fieldset>
        <Field
          label={`A night (${hotel.currency})`}
          error={price && amount === null ? 'An amount such as 120 or 120.50.' : null}
        >
          <Input inputMode="decimal" value={price} onChange={(event) => setPrice(event.target.value)} />
        </Field>
        <DialogFooter>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!name.trim() || amount === null || to < from}
            busy={save.isPending}
            onClick={() =>
              amount !== null &&
              save.mutate({ hotelId: hotel.id, id: null, roomTypeId, name, from, to, weekdays, amount })
            }
          >
            Save
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
