'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Globe, Lock } from 'lucide-react';
import { Confirm } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { TestBadge } from './test-badge';
import type { Service } from './types';

export function ServiceRow({ service, onEdit }: { service: Service; onEdit: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: hotelId } = useHotel();
  const refresh = () => queryClient.invalidateQueries(trpc.connections.services.pathFilter());
  const test = useMutation(
    trpc.connections.test.mutationOptions({
      onSuccess: (result) =>
        result.ok ? toast.done(`${result.words} ${result.ms} ms`) : toast.failed(new Error(result.words)),
      onError: toast.failed,
      onSettled: refresh,
    }),
  );
  const remove = useMutation(
    trpc.connections.remove.mutationOptions({
      onSuccess: () => toast.done(`“${service.name}” was deleted`),
      onError: toast.failed,
      onSettled: refresh,
    }),
  );
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 px-5 py-4">
      <span className="flex size-9 shrink-0 items-center justify-center rounded-lg bg-muted text-muted-foreground">
        <Globe className="size-4.5" aria-hidden />
      </span>
      <div className="min-w-0 flex-1 basis-56">
        <p className="truncate font-medium text-sm">{service.name}</p>
        <p className="truncate text-muted-foreground text-sm">{service.baseUrl}</p>
        {service.headerNames.length > 0 && (
          <p className="mt-0.5 flex items-center gap-1.5 text-muted-foreground text-xs">
            <Lock className="size-3" aria-hidden /> {service.headerNames.join(', ')}
          </p>
        )}
      </div>
      <TestBadge lastTest={service.lastTest} lastTestedAt={service.lastTestedAt} />
      <div className="flex items-center gap-2">
        <Button size="sm" busy={test.isPending} onClick={() => test.mutate({ hotelId, id: service.id })}>
          {test.isPending ? 'Asking…' : 'Test'}
        </Button>
        <Button size="sm" onClick={onEdit}>
          Edit
        </Button>
        <Confirm
          trigger={
            <Button size="sm" variant="ghost">
              Delete
            </Button>
          }
          title={`Delete “${service.name}”?`}
          description="Flows that ask this service go on without its secret and will be refused by it. The secret itself is gone for good."
          confirm="Delete"
          danger
          onConfirm={() => remove.mutate({ hotelId, id: service.id })}
        />
      </div>
    </li>
  );
}
