'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup, RadioItem } from '@/components/ui/radio-group';
import { SubmitButton } from '@/components/ui/submit-button';
import { messageOf } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';

export function NewFlowDialog({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { id: hotelId, slug } = useHotel();
  const [template, setTemplate] = useState('small_desk');
  const [name, setName] = useState('');
  const offered = useQuery(trpc.flows.templates.queryOptions({ hotelId }, { staleTime: Infinity }));
  const chosen = offered.data?.find(({ id }) => id === template);
  const suggested = template === 'blank' ? '' : (chosen?.label.replace('Complete front', 'Front') ?? '');
  const create = useMutation(
    trpc.flows.create.mutationOptions({ onSuccess: ({ id }) => router.push(`/h/${slug}/flows/${id}`) }),
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title="New flow" description="Nobody reaches it until you publish it and lead a line to it.">
        <form
          className="space-y-5"
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate({ hotelId, template, name: name.trim() || suggested });
          }}
        >
          <RadioGroup
            aria-label="Begin with"
            value={template}
            onValueChange={setTemplate}
            className="max-h-[45vh] overflow-y-auto pr-1"
          >
            {(offered.data ?? []).map(({ id, label, hint }) => (
              <RadioItem key={id} value={id} label={label} hint={hint} />
            ))}
          </RadioGroup>
          <Field
            label="Name"
            help={
              chosen && chosen.adds.length > 0
                ? `Leads to ${chosen.adds.join(', ')}. What you do not have yet is made. ${chosen.scenarios} test calls come along.`
                : undefined
            }
            error={create.error && messageOf(create.error)}
          >
            <Input
              value={name}
              onChange={(event) => setName(event.target.value)}
              placeholder={suggested || 'Front desk'}
              required={!suggested}
              maxLength={120}
            />
          </Field>
          <DialogFooter>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <SubmitButton variant="primary" busy={create.isPending || create.isSuccess}>
              {create.isPending || create.isSuccess ? 'Drawing…' : 'Make the flow'}
            </SubmitButton>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
