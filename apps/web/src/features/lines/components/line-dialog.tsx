'use client';
import type { LineRow, ScheduleListRow } from '@innline/db';
import type { BusyPolicy } from '@innline/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DeleteButton } from '@/components/ui/delete-button';
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { toast } from '@/components/ui/toast';
import { useCarrierNumbers } from '@/features/connections';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { useRingHere } from '../use-ring-here';
import { NumberField } from './number-field';

const WHEN_BUSY: { value: BusyPolicy; label: string }[] = [
  { value: 'fallback', label: 'Dial the fallback number' },
  { value: 'message', label: 'Say that all lines are busy' },
  { value: 'queue', label: 'Wait with music, told their place' },
];
const NONE = 'none';

interface LineDialogProps {
  /** null: a new one. */
  line: LineRow | null;
  schedules: ScheduleListRow[];
  onClose: () => void;
}

/** A line's number, flows, schedule and fallback. */
export function LineDialog({ line, schedules, onClose }: LineDialogProps) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const flows = useQuery(trpc.flows.list.queryOptions({ hotelId: hotel.id }));
  const [values, setValues] = useState({
    name: line?.name ?? '',
    number: line?.number ?? '',
    flowId: line?.flow?.id ?? NONE,
    scheduleId: line?.schedule?.id ?? NONE,
    closedFlowId: line?.closedFlow?.id ?? NONE,
    fallbackNumber: line?.fallbackNumber ?? '',
    busyPolicy: line?.busyPolicy ?? ('fallback' as BusyPolicy),
    active: line?.active ?? true,
  });
  const carriers = useCarrierNumbers();
  const chosen = carriers.find(values.number);
  const ringHere = useRingHere();
  const close = async () => {
    await client.invalidateQueries({ queryKey: [['lines']] });
    onClose();
  };
  const done = {
    onSuccess: () => {
      if (chosen && chosen.rings !== 'here') ringHere(chosen);
      return close();
    },
    onError: toast.failed,
  };
  const create = useMutation(trpc.lines.createLine.mutationOptions(done));
  const update = useMutation(trpc.lines.updateLine.mutationOptions(done));
  const remove = useMutation(trpc.lines.removeLine.mutationOptions({ onSuccess: close, onError: toast.failed }));
  const set = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }));
  const orNull = (value: string) => (value === NONE || value.trim() === '' ? null : value.trim());
  const flowOptions = (flows.data ?? []).map((flow) => ({
    value: flow.id,
    label: flow.name,
    hint: flow.liveVersion ? `live v${flow.liveVersion.number}` : 'not published yet',
  }));

  const save = () => {
    const fields = {
      hotelId: hotel.id,
      name: values.name.trim(),
      number: orNull(values.number),
      flowId: orNull(values.flowId),
      scheduleId: orNull(values.scheduleId),
      closedFlowId: orNull(values.closedFlowId),
      fallbackNumber: orNull(values.fallbackNumber),
      busyPolicy: values.busyPolicy,
      active: values.active,
    };
    if (line) update.mutate({ ...fields, id: line.id });
    else create.mutate(fields);
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={line ? `Edit ${line.name}` : 'New line'}>
        <Field label="Name">
          <Input value={values.name} onChange={(event) => set({ name: event.target.value })} />
        </Field>
        <NumberField
          value={values.number}
          onChange={(number) => set({ number })}
          numbers={carriers.numbers}
          chosen={chosen}
        />
        <Field label="Leads to">
          <Select
            value={values.flowId}
            onValueChange={(flowId) => set({ flowId })}
            options={[{ value: NONE, label: 'Nothing yet' }, ...flowOptions]}
          />
        </Field>
        <Field label="Schedule" help="Without one the line always leads to the flow above.">
          <Select
            value={values.scheduleId}
            onValueChange={(scheduleId) => set({ scheduleId })}
            options={[
              { value: NONE, label: 'Always open' },
              ...schedules.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Field>
        {values.scheduleId !== NONE && (
          <Field label="When closed, leads to">
            <Select
              value={values.closedFlowId}
              onValueChange={(closedFlowId) => set({ closedFlowId })}
              options={[{ value: NONE, label: 'The same flow; its own hours decide' }, ...flowOptions]}
            />
          </Field>
        )}
        <Field label="Fallback number" optional help="Dialled where nothing of ours can answer.">
          <Input
            inputMode="tel"
            value={values.fallbackNumber}
            onChange={(event) => set({ fallbackNumber: event.target.value })}
          />
        </Field>
        <Field label="When all lines are busy">
          <Select
            value={values.busyPolicy}
            onValueChange={(busyPolicy) => set({ busyPolicy: busyPolicy as BusyPolicy })}
            options={WHEN_BUSY}
          />
        </Field>
        <label className="flex items-center justify-between text-sm" htmlFor="line-active">
          Takes calls
          <Switch id="line-active" checked={values.active} onCheckedChange={(active) => set({ active })} />
        </label>
        <DialogFooter>
          {line && (
            <DeleteButton
              verb="Delete line"
              title={`Delete ${line.name}?`}
              description="Its callers are not answered any more. Past calls stay."
              busy={remove.isPending}
              onDelete={() => remove.mutate({ hotelId: hotel.id, id: line.id })}
            />
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!values.name.trim()}
            busy={create.isPending || update.isPending}
            onClick={save}
          >
            Save
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
