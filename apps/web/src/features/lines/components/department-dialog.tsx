'use client';
import type { DepartmentRow, ScheduleListRow } from '@innline/db';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';

const ALWAYS = 'always';

interface DepartmentDialogProps {
  row: DepartmentRow | null;
  schedules: ScheduleListRow[];
  members: { memberId: string; name: string; role: string }[];
  onClose: () => void;
}

/** A department's name, number, hours and members. */
export function DepartmentDialog({ row, schedules, members, onClose }: DepartmentDialogProps) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [name, setName] = useState(row?.name ?? '');
  const [number, setNumber] = useState(row?.number ?? '');
  const [scheduleId, setScheduleId] = useState(row?.schedule?.id ?? ALWAYS);
  const [memberIds, setMemberIds] = useState(row?.members.map(({ memberId }) => memberId) ?? []);
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
        <Field label="Number" optional help="For carriers that dial it; desks ring without one.">
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
        <fieldset className="space-y-2">
          <legend className="mb-2 font-medium text-sm">Rings the desk of</legend>
          {members.map((member) => (
            <label
              key={member.memberId}
              htmlFor={`member-${member.memberId}`}
              className="flex items-center gap-2 text-sm"
            >
              <Checkbox
                id={`member-${member.memberId}`}
                checked={memberIds.includes(member.memberId)}
                onCheckedChange={(on) =>
                  setMemberIds(on ? [...memberIds, member.memberId] : memberIds.filter((id) => id !== member.memberId))
                }
              />
              {member.name} <span className="text-muted-foreground text-xs">{member.role}</span>
            </label>
          ))}
          <p className="text-muted-foreground text-xs">Nobody ticked: everybody's desk rings.</p>
        </fieldset>
        <DialogFooter>
          {row && (
            <Button
              variant="danger"
              className="mr-auto"
              busy={remove.isPending}
              onClick={() => remove.mutate({ hotelId: hotel.id, id: row.id })}
            >
              Delete
            </Button>
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
