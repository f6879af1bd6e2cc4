'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { messageOf, toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { percentIn } from './percent';

/** Another part of the calls while two versions share them; give it `percent` as a key, so that it begins anew. */
export function ChangePercent({ flowId, percent }: { flowId: string; percent: number }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { id: hotelId } = useHotel();
  const [wanted, want] = useState(String(percent));
  const change = useMutation(
    trpc.flowVersions.changeSplit.mutationOptions({
      onSuccess: async (split) => {
        toast.done(`${split.percent} % of the calls now`);
        await client.invalidateQueries({ queryKey: [['flowVersions']] });
      },
    }),
  );
  const next = percentIn(wanted);
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (next !== null && next !== percent) change.mutate({ hotelId, flowId, percent: next });
      }}
    >
      <Field
        label="Percent of the calls"
        help="Whoever is among the few stays among them when the part grows."
        error={
          change.error
            ? messageOf(change.error)
            : next === null
              ? 'A whole number from 1 to 99; to end it, choose a version below.'
              : null
        }
      >
        <Input
          type="number"
          min={1}
          max={99}
          className="w-24"
          value={wanted}
          onChange={(event) => want(event.target.value)}
        />
      </Field>
      <SubmitButton size="sm" busy={change.isPending} disabled={next === null || next === percent}>
        Change
      </SubmitButton>
    </form>
  );
}
