'use client';
import type { ScheduleListRow } from '@innline/db';
import { checkSchedule } from '@innline/flow';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { DeleteButton } from '@/components/ui/delete-button';
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { officeHours } from '../week';
import { ExceptionsEditor } from './exceptions-editor';
import { WeekEditor } from './week-editor';

/** Opening hours, exceptions and time zone of one schedule. What cannot hold is said before it is saved. */
export function ScheduleDialog({ row, onClose }: { row: ScheduleListRow | null; onClose: () => void }) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [name, setName] = useState(row?.name ?? '');
  const [schedule, setSchedule] = useState(row?.schedule ?? officeHours(hotel.timeZone));
  const done = {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [['lines']] });
      onClose();
    },
    onError: toast.failed,
  };
  const create = useMutation(trpc.lines.createSchedule.mutationOptions(done));
  const update = useMutation(trpc.lines.updateSchedule.mutationOptions(done));
  const remove = useMutation(trpc.lines.removeSchedule.mutationOptions(done));
  const problems = checkSchedule(schedule);
  const blocked = problems.some(({ severity }) => severity === 'blocks');

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent wide title={row ? `Edit ${row.name}` : 'New schedule'}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Name">
            <Input value={name} onChange={(event) => setName(event.target.value)} />
          </Field>
          <Field label="Time zone">
            <Combobox
              value={schedule.timeZone}
              onValueChange={(timeZone) => setSchedule({ ...schedule, timeZone })}
              options={Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }))}
            />
          </Field>
        </div>
        <WeekEditor schedule={schedule} onChange={setSchedule} />
        <ExceptionsEditor schedule={schedule} country={hotel.country} onChange={setSchedule} />
        {problems.length > 0 && (
          <ul role="alert" className="space-y-1 text-sm">
            {problems.map((problem) => (
              <li
                key={`${problem.path}${problem.message}`}
                className={problem.severity === 'blocks' ? 'text-destructive' : 'text-warning'}
              >
                {problem.message}
              </li>
            ))}
          </ul>
        )}
        <DialogFooter>
          {row && (
            <DeleteButton
              verb="Delete schedule"
              title={`Delete ${row.name}?`}
              description="Lines and departments that follow it are always open from then on."
              busy={remove.isPending}
              onDelete={() => remove.mutate({ hotelId: hotel.id, id: row.id })}
            />
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={blocked || !name.trim()}
            busy={create.isPending || update.isPending}
            onClick={() => {
              const fields = { hotelId: hotel.id, name: name.trim(), schedule };
              if (row) update.mutate({ ...fields, id: row.id });
              else create.mutate(fields);
            }}
          >
            Save
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
