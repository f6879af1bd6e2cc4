'use client';
import type { DepartmentRow, ScheduleListRow } from '@innline/db';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DeleteButton } from '@/components/ui/delete-button';
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { DepartmentMembers } from './department-members';
import { RINGS, type RingsId, ringsOf } from './ring-order';

const ALWAYS = 'always';

interface DepartmentDialogProps {
  row: DepartmentRow | null;
  schedules: ScheduleListRow[];
  members: { memberId: string; name: string; role: string }[];
  onClose: () => void;
}

/** A department's name, number, hours, members, and how it rings. */
export function DepartmentDialog({ row, schedules, members, onClose }: DepartmentDialogProps) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [name, setName] = useState(row?.name ?? '');
  const [number, setNumber] = useState(row?.number ?? '');
  const [scheduleId, setScheduleId] = useState(row?.schedule?.id ?? ALWAYS);
  const [memberIds, setMemberIds] = useState(row?.members.map(({ memberId }) => memberId) ?? []);
  const [rings, setRings] = useState<RingsId>(ringsOf(row?.ringTargets));
  const [inOrder, setInOrder] = useState(row?.ringStrategy === 'in_order');
  const [seconds, setSeconds] = useState(row?.secondsPerMember ?? 15);
  const done = {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [['lines']] });
      onClose();
    },
    onError: toast.failed,
  };
  const create = useMutation(trpc.lines.createDepartment.mutationOptions(done));
  const update = useMutation(trpc.lines.updateDepartment.mutationOptions(done));
  const remove = useMutation(trpc.lines.removeDepartment.mutationOptions(done));

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={row ? `Edit ${row.name}` : 'New department'}>
        <Field label="Name">
          <Input value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field
          label="Number"
          optional
          help="Its telephone, rung by your carrier. Whoever answers takes the call with key 1."
        >
          <Input inputMode="tel" value={number} onChange={(event) => setNumber(event.target.value)} />
        </Field>
        <Field label="Hours">
          <Select
            value={scheduleId}
            onValueChange={setScheduleId}
            options={[
              { value: ALWAYS, label: 'Always' },
              ...schedules.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Field>
        <Field label="What rings">
          <Select
            value={rings}
            onValueChange={setRings}
            options={RINGS.map(({ id, label }) => ({
              value: id,
              label,
              disabled: id !== 'desks' && !number.trim(),
            }))}
          />
        </Field>
        <DepartmentMembers
          members={members}
          chosen={memberIds}
          onChosen={setMemberIds}
          inOrder={inOrder}
          onInOrder={setInOrder}
          seconds={seconds}
          onSeconds={setSeconds}
        />
        <DialogFooter>
          {row && (
            <DeleteButton
              title={`Delete ${row.name}?`}
              description="Flows that transfer to it have to be given another department."
              busy={remove.isPending}
              onDelete={() => remove.mutate({ hotelId: hotel.id, id: row.id })}
            />
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!name.trim()}
            busy={create.isPending || update.isPending}
            onClick={() => {
              const fields = {
                hotelId: hotel.id,
                name: name.trim(),
                number: number.trim() || null,
                scheduleId: scheduleId === ALWAYS ? null : scheduleId,
                memberIds,
                ringTargets: [...RINGS.find(({ id }) => id === rings)!.targets],
                ringStrategy: inOrder ? ('in_order' as const) : ('all' as const),
                secondsPerMember: seconds,
              };
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
