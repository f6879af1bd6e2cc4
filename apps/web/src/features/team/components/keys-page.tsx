'use client';
import { ROLES, type Role } from '@innline/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { Confirm } from '@/components/ui/alert-dialog';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { CardHeader } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { DateTime, RelativeTime } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { ROLE_WORDS } from '@/lib/roles';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { NewKeyDialog } from './new-key-dialog';
import { QueryCard } from './query-card';

export function KeysPage() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: hotelId } = useHotel();
  const keys = useQuery(trpc.team.apiKeys.queryOptions({ hotelId }));
  const [making, setMaking] = useState(false);
  const revoke = useMutation(
    trpc.team.revokeApiKey.mutationOptions({
      onSuccess: () => toast.done('The key was revoked'),
      onError: toast.failed,
      onSettled: () => queryClient.invalidateQueries(trpc.team.apiKeys.pathFilter()),
    }),
  );
  const newKey = (
    <Button variant="primary" onClick={() => setMaking(true)}>
      <Plus /> New key
    </Button>
  );
  return (
    <>
      <QueryCard
        query={keys}
        header={
          <CardHeader
            title="API keys"
            description={
              <>
                For scripts that read calls or publish flows over REST.{' '}
                <a href="/api/v1/openapi.json" className="font-medium text-primary-text hover:underline">
                  What they can do
                </a>
              </>
            }
            actions={keys.data && keys.data.length > 0 && newKey}
          />
        }
      >
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon={KeyRound} title="No keys yet" action={newKey}>
              A key lets a script act for this hotel with a role of its own. It is shown once; here you see when it was
              used last and can revoke it.
            </EmptyState>
          ) : (
            <ul className="divide-y divide-border border-border border-t">
              {rows.map((key) => (
                <li key={key.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
                  <div className="min-w-0 flex-1 basis-48">
                    <p className="truncate font-medium text-sm">{key.name}</p>
                    <p className="text-muted-foreground text-xs">
                      <span className="font-mono">{key.prefix}…</span> made <DateTime at={key.createdAt} /> ·{' '}
                      {key.lastUsedAt ? (
                        <>
                          used <RelativeTime at={key.lastUsedAt} />
                        </>
                      ) : (
                        'never used'
                      )}
                    </p>
                  </div>
                  <Badge>{ROLE_WORDS[key.role as Role].label}</Badge>
                  {key.revokedAt ? (
                    <Badge tone="danger">Revoked</Badge>
                  ) : (
                    <Confirm
                      trigger={<Button size="sm">Revoke</Button>}
                      title={`Revoke “${key.name}”?`}
                      description="Scripts that use it are refused from now on. This cannot be undone."
                      confirm="Revoke"
                      danger
                      onConfirm={() => revoke.mutate({ hotelId, id: key.id })}
                    />
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryCard>
      {making && <NewKeyDialog roles={ROLES} onClose={() => setMaking(false)} />}
    </>
  );
}
