'use client';
import type { inferRouterOutputs } from '@trpc/server';
import { X } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { ROLE_WORDS } from '@/lib/roles';
import type { AppRouter } from '@/server/routers';
import { useHotel } from '@/trpc/hotel';
import { useTeam } from './use-team';

type Invitations = inferRouterOutputs<AppRouter>['team']['members']['invitations'];

/** Invitations that nobody has used yet. */
export function InvitationList({ invitations }: { invitations: Invitations }) {
  const { id: hotelId } = useHotel();
  const { cancelInvitation } = useTeam();
  return (
    <Card>
      <CardHeader title="Open invitations" description="Whoever has the link and the address can join." />
      <ul className="divide-y divide-border border-border border-t">
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
            <div className="min-w-0 flex-1 basis-40">
              <p className="truncate text-sm">{email}</p>
              <p className="text-muted-foreground text-xs">
                open until <DateTime at={expiresAt} />
              </p>
            </div>
            <Badge>{ROLE_WORDS[role].label}</Badge>
            <CopyButton size="sm" label="Copy link" text={`${globalThis.location?.origin ?? ''}/invite/${id}`} />
            <Button
              size="icon-sm"
              variant="ghost"
              aria-label={`Take back the invitation of ${email}`}
              onClick={() =>
                cancelInvitation.mutate(
                  { hotelId, invitationId: id },
                  { onSuccess: () => toast.done(`The invitation of ${email} was taken back`) },
                )
              }
            >
              <X />
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
