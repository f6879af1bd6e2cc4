'use client';
import { WEBHOOK_EVENT_TYPES, type WebhookEventType } from '@innline/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormError } from '@/components/ui/form-error';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { Switch } from '@/components/ui/switch';
import { messageOf, toast } from '@/components/ui/toast';
import { LinkDialog } from '@/features/team';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { EventChoice } from './event-choice';
import type { Webhook } from './types';

/** Makes a webhook, or changes one. A new one's secret is shown here, once. */
export function WebhookDialog({ webhook, onClose }: { webhook: Webhook | null; onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: hotelId } = useHotel();
  const [name, setName] = useState(webhook?.name ?? '');
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [eventTypes, setEventTypes] = useState<WebhookEventType[]>(webhook?.eventTypes ?? [...WEBHOOK_EVENT_TYPES]);
  const [withTranscript, setWithTranscript] = useState(webhook?.withTranscript ?? false);
  const refresh = () => queryClient.invalidateQueries(trpc.webhooks.list.pathFilter());
  const create = useMutation(trpc.webhooks.create.mutationOptions({ onSuccess: refresh }));
  const update = useMutation(
    trpc.webhooks.update.mutationOptions({
      onSuccess() {
        void refresh();
        toast.done(`“${name}” is saved`);
        onClose();
      },
    }),
  );
  if (create.data) {
    return (
      <LinkDialog
        title={`The secret of “${create.data.name}”`}
        description="Your system checks our signature with it. Copy it now: it is shown this once."
        link={create.data.secret}
        onClose={onClose}
      />
    );
  }
  const error = create.error ?? update.error;
  const submit = () => {
    const input = { hotelId, name: name.trim(), url: url.trim(), eventTypes, withTranscript };
    if (webhook) update.mutate({ ...input, id: webhook.id, enabled: webhook.enabled });
    else create.mutate({ ...input, enabled: true });
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={webhook ? 'Edit the webhook' : 'New webhook'}
        description="We send a signed message to this address whenever something happens."
      >
        <form
          className="space-y-5"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Field label="Name">
            <Input
              value={name}
              onChange={(event) => setName(event.target.value)}
              required
              maxLength={80}
              placeholder="Property system"
              autoFocus
            />
          </Field>
          <Field label="Address" help="Begins with https:// and is reached from the internet.">
            <Input
              type="url"
              value={url}
              onChange={(event) => setUrl(event.target.value)}
              required
              maxLength={500}
              placeholder="https://pms.example.com/innline"
            />
          </Field>
          <EventChoice chosen={eventTypes} onChange={setEventTypes} />
          <div className="flex items-start justify-between gap-4">
            <Field
              label="Also what was said"
              help="Words of callers, on calls and in messages. Leave it off unless that system may have them."
              className="flex-1"
            >
              <Switch checked={withTranscript} onCheckedChange={setWithTranscript} />
            </Field>
          </div>
          <FormError>{error && messageOf(error)}</FormError>
          <DialogFooter>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <SubmitButton variant="primary" busy={create.isPending || update.isPending}>
              {webhook ? 'Save' : 'Make the webhook'}
            </SubmitButton>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
