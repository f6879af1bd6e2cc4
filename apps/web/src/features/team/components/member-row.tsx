'use client';
import { ROLES, type Role } from '@innline/shared';
import type { inferRouterOutputs } from '@trpc/server';
import { KeyRound, MoreHorizontal, UserMinus } from 'lucide-react';
import { useState } from 'react';
import { Confirm } from '@/components/ui/alert-dialog';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { ROLE_WORDS } from '@/lib/roles';
import type { AppRouter } from '@/server/routers';
import { useHotel, useMay } from '@/trpc/hotel';
import { LinkDialog } from './link-dialog';
import { useTeam } from './use-team';

type Member = inferRouterOutputs<AppRouter>['team']['members']['members'][number];

const OPTIONS = ROLES.map((value) => ({ value, ...ROLE_WORDS[value] }));

export function MemberRow({ member }: { member: Member }) {
  const { id: hotelId, user } = useHotel();
  const mayEdit = useMay('team.edit');
  const team = useTeam();
  const [removing, setRemoving] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const { memberId, name, email, role } = member;
  const changeRole = (next: Role) =>
    team.setRole.mutate(
      { hotelId, memberId, role: next },
      {
        onSuccess: ({ before }) =>
          toast.undo(`${name} is ${ROLE_WORDS[next].label} now`, () =>
            team.setRole.mutate({ hotelId, memberId, role: before }),
          ),
      },
    );
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
      <Avatar name={name} />
      <div className="min-w-0 flex-1 basis-40">
        <p className="truncate font-medium text-sm">
          {name} {member.userId === user.id && <span className="font-normal text-muted-foreground">(you)</span>}
        </p>
        <p className="truncate text-muted-foreground text-sm">{email}</p>
      </div>
      {mayEdit ? (
        <Select
          aria-label={`Role of ${name}`}
          value={team.setRole.isPending ? team.setRole.variables.role : role}
          onValueChange={changeRole}
          options={OPTIONS}
          className="w-36"
        />
      ) : (
        <Badge>{ROLE_WORDS[role].label}</Badge>
      )}
      {mayEdit && (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button variant="ghost" size="icon-sm" aria-label={`More for ${name}`}>
              <MoreHorizontal />
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent align="end">
            <DropdownMenuItem
              onSelect={() =>
                team.resetLink.mutate({ hotelId, memberId }, { onSuccess: (answer) => setLink(answer.link) })
              }
            >
              <KeyRound aria-hidden /> Link for a new password
            </DropdownMenuItem>
            <DropdownMenuItem danger onSelect={() => setRemoving(true)}>
              <UserMinus aria-hidden /> Remove…
            </DropdownMenuItem>
          </DropdownMenuContent>
        </DropdownMenu>
      )}
      <Confirm
        open={removing}
        onOpenChange={setRemoving}
        title={`Remove ${name}?`}
        description="They are signed out of this organization’s hotels at once. What they did stays in the list of changes. You can invite them again."
        confirm="Remove"
        danger
        onConfirm={() =>
          team.remove.mutate({ hotelId, memberId }, { onSuccess: () => toast.done(`${name} was removed`) })
        }
      />
      {link && (
        <LinkDialog
          title={`A new password for ${name}`}
          description="Send it to them by a way you trust. It works once, for a day, and signs them out everywhere else."
          link={link}
          onClose={() => setLink(null)}
        />
      )}
    </li>
  );
}
