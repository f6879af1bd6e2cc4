'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormError } from '@/components/ui/form-error';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { messageOf, toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { type HeaderField, HeaderFields } from './header-fields';
import type { Service } from './types';

export function ServiceDialog({ service, onClose }: { service: Service | null; onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: hotelId } = useHotel();
  const [name, setName] = useState(service?.name ?? '');
  const [baseUrl, setBaseUrl] = useState(service?.baseUrl ?? '');
  // null: the stored headers stay as they are
  const [headers, setHeaders] = useState<HeaderField[] | null>(service?.hasSecrets ? null : []);
  const done = () => {
    void queryClient.invalidateQueries(trpc.connections.services.pathFilter());
    toast.done(`“${name}” is saved`);
    onClose();
  };
  const create = useMutation(trpc.connections.create.mutationOptions({ onSuccess: done }));
  const update = useMutation(trpc.connections.update.mutationOptions({ onSuccess: done }));
  const error = create.error ?? update.error;
  const submit = () => {
    const filled = headers
      ?.filter((header) => header.name.trim() !== '')
      .map(({ name: n, value }) => ({ name: n.trim(), value }));
    const input = { hotelId, name: name.trim(), baseUrl: baseUrl.trim(), headers: filled };
    if (service) update.mutate({ ...input, id: service.id });
    else create.mutate(input);
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={service ? 'Edit the service' : 'Connect an HTTP service'}
        description="Requests of your flows at and below this address carry the headers."
      >
        <form
          className="space-y-4"
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
          <Field label="Base address">
            <Input
              type="url"
              value={baseUrl}
              onChange={(event) => setBaseUrl(event.target.value)}
              required
              placeholder="https://pms.example.com/api"
            />
          </Field>
          {headers ? (
            <HeaderFields headers={headers} onChange={setHeaders} />
          ) : (
            <div className="flex items-center justify-between gap-3 rounded-md bg-muted px-3 py-2 text-sm">
              <span className="min-w-0 truncate">Stored and sealed: {service?.headerNames.join(', ')}</span>
              <Button
                size="sm"
                onClick={() => setHeaders([{ key: 0, name: service?.headerNames[0] ?? '', value: '' }])}
              >
                Replace
              </Button>
            </div>
          )}
          <FormError>{error && messageOf(error)}</FormError>
          <DialogFooter>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <SubmitButton variant="primary" busy={create.isPending || update.isPending}>
              Save
            </SubmitButton>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
