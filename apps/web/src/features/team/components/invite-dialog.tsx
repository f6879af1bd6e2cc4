'use client';
import { ROLES, type Role } from '@innline/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup, RadioItem } from '@/components/ui/radio-group';
import { SubmitButton } from '@/components/ui/submit-button';
import { messageOf } from '@/components/ui/toast';
import { ROLE_WORDS } from '@/lib/roles';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { LinkDialog } from './link-dialog';

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: hotelId } = useHotel();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('agent');
  const invite = useMutation(
    trpc.team.invite.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.team.members.pathFilter()),
    }),
  );
  if (invite.data) {
    return (
      <LinkDialog
        title={`Invitation for ${invite.data.email}`}
        description="Send them this link. It works for two weeks, once, and only for this address."
        link={invite.data.link}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title="Invite a colleague" description="You get a link to send them; no mail server is needed.">
        <form
          className="space-y-5"
          onSubmit={(event) => {
            event.preventDefault();
            invite.mutate({ hotelId, email: email.trim(), role });
          }}
        >
          <Field label="Their e-mail" error={invite.error && messageOf(invite.error)}>
            <Input type="email" value={email} onChange={(event) => setEmail(event.target.value)} required autoFocus />
          </Field>
          <RadioGroup aria-label="Role" value={role} onValueChange={(next) => setRole(next as Role)}>
            {ROLES.map((value) => (
              <RadioItem key={value} value={value} {...ROLE_WORDS[value]} />
            ))}
          </RadioGroup>
          <DialogFooter>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <SubmitButton variant="primary" busy={invite.isPending}>
              Make the link
            </SubmitButton>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
