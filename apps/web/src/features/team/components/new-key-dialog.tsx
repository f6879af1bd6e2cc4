'use client';
import type { Role } from '@innline/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { messageOf } from '@/components/ui/toast';
import { ROLE_WORDS } from '@/lib/roles';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { LinkDialog } from './link-dialog';

export function NewKeyDialog({ roles, onClose }: { roles: readonly Role[]; onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: hotelId } = useHotel();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const create = useMutation(
    trpc.team.createApiKey.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.team.apiKeys.pathFilter()),
    }),
  );
  if (create.data) {
    return (
      <LinkDialog
        title={`The key “${create.data.name}”`}
        description="Copy it now: it is shown this once and stored nowhere in the open."
        link={create.data.key}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title="New API key" description="Send it as “Authorization: Bearer …”.">
        <form
          className="space-y-5"
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate({ hotelId, name: name.trim(), role });
          }}
        >
          <Field
            label="Name"
            help="Where it is used, so that you know which to revoke."
            error={create.error && messageOf(create.error)}
          >
            <Input
              value={name}
              onChange={(event) => setName(event.target.value)}
              required
              maxLength={80}
              autoFocus
              placeholder="Nightly export"
            />
          </Field>
          <Field label="What it may do" help={ROLE_WORDS[role].hint}>
            <Select
              value={role}
              onValueChange={setRole}
              options={roles.map((value) => ({ value, label: ROLE_WORDS[value].label }))}
            />
          </Field>
          <DialogFooter>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <SubmitButton variant="primary" busy={create.isPending}>
              Make the key
            </SubmitButton>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
