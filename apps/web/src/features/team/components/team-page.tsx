'use client';
import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { CardHeader } from '@/components/ui/card';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel } from '@/trpc/hotel';
import { InvitationList } from './invitation-list';
import { InviteDialog } from './invite-dialog';
import { MemberRow } from './member-row';
import { QueryCard } from './query-card';

export function TeamPage() {
  const trpc = useTRPC();
  const { id: hotelId } = useHotel();
  const team = useQuery(trpc.team.members.queryOptions({ hotelId }));
  const [inviting, setInviting] = useState(false);
  return (
    <>
      <QueryCard
        query={team}
        header={
          <CardHeader
            title="Members"
            description="Everybody of your organization sees all of its hotels, each as their role allows."
            actions={
              <Can permission="team.edit">
                <Button variant="primary" onClick={() => setInviting(true)}>
                  <UserPlus /> Invite
                </Button>
              </Can>
            }
          />
        }
      >
        {({ members }) => (
          <ul className="divide-y divide-border border-border border-t">
            {members.map((member) => (
              <MemberRow key={member.memberId} member={member} />
            ))}
          </ul>
        )}
      </QueryCard>
      {team.data && team.data.invitations.length > 0 && <InvitationList invitations={team.data.invitations} />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  );
}
