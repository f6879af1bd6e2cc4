'use client';
import { CONNECTION_KINDS, type ConnectionKind } from '@innline/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Confirm } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader } from '@/components/ui/card';
import { messageOf, toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { TestBadge } from '../test-badge';
import type { VendorState } from '../types';
import { AccountForm } from './account-form';

/** The hotel's account with a vendor: enter, save, test, disconnect. */
export function AccountCard({ state: { vendor, connection } }: { state: VendorState }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { id: hotelId } = useHotel();
  const kind: ConnectionKind = CONNECTION_KINDS[vendor];
  const refresh = () => client.invalidateQueries(trpc.connections.pathFilter());
  const save = useMutation(
    trpc.connections.saveVendor.mutationOptions({
      onSuccess: () => toast.done(`${kind.label} is saved. Test it next.`),
      onSettled: refresh,
    }),
  );
  const test = useMutation(
    trpc.connections.testVendor.mutationOptions({
      onSuccess: ({ ok, words, ms }) => (ok ? toast.done(`${words} ${ms} ms`) : toast.failed(new Error(words))),
      onError: toast.failed,
      onSettled: refresh,
    }),
  );
  const remove = useMutation(
    trpc.connections.remove.mutationOptions({
      onSuccess: () => toast.done(`${kind.label} is disconnected`),
      onError: toast.failed,
      onSettled: refresh,
    }),
  );
  return (
    <Card>
      <CardHeader title="Account" description={kind.summary} actions={connection && <TestBadge {...connection} />} />
      <CardBody>
        <AccountForm
          // what was saved is shown as it was stored
          key={connection ? JSON.stringify(connection.settings) : 'new'}
          kind={kind}
          stored={connection}
          hidden={vendor === 'elevenlabs' ? ['voiceId'] : []}
          busy={save.isPending}
          error={save.error && messageOf(save.error)}
          onSave={(account) => save.mutate({ hotelId, vendor, ...account })}
        >
          {connection && (
            <>
              <Button busy={test.isPending} onClick={() => test.mutate({ hotelId, vendor })}>
                {test.isPending ? 'Asking…' : 'Test connection'}
              </Button>
              <Confirm
                trigger={
                  <Button variant="ghost" className="ml-auto">
                    Disconnect
                  </Button>
                }
                title={`Disconnect ${kind.label}?`}
                description="Its credentials are gone for good. Calls that need them are refused or handled by the built-in engines."
                confirm="Disconnect"
                danger
                onConfirm={() => remove.mutate({ hotelId, id: connection.id })}
              />
            </>
          )}
        </AccountForm>
      </CardBody>
    </Card>
  );
}
