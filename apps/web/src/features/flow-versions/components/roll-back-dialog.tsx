'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogFooter, DialogTrigger } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { messageOf, toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';

/** Makes an older version live again, as a new version: history is never rewritten. */
export function RollBackDialog({ flowId, number }: { flowId: string; number: number }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: hotelId } = useHotel();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState(`Back to version ${number}`);
  const rollBack = useMutation(
    trpc.flowVersions.rollBack.mutationOptions({
      onSuccess: async (version) => {
        setOpen(false);
        toast.done(`Version ${version.number} is live: the same as version ${number}`);
        await queryClient.invalidateQueries({ queryKey: [['flowVersions']] });
        await queryClient.invalidateQueries(trpc.flowEditor.get.queryFilter({ hotelId, flowId }));
      },
    }),
  );
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary" size="sm">
          <Undo2 aria-hidden />
          Make it live again
        </Button>
      </DialogTrigger>
      <DialogContent
        title={`Go back to version ${number}`}
        description="It is published once more, as a new version. Calls going on now finish on the version they began with. Your draft stays as it is."
      >
        <form
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            rollBack.mutate({ hotelId, flowId, toVersionNumber: number, note });
          }}
        >
          <Field label="Why" error={rollBack.error ? messageOf(rollBack.error) : null}>
            <Input value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} />
          </Field>
          <DialogFooter>
            <SubmitButton variant="primary" busy={rollBack.isPending} disabled={note.trim() === ''}>
              Make it live
            </SubmitButton>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
