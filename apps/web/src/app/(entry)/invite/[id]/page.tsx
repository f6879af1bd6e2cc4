import { openInvitation } from '@innline/db';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AcceptForm, EntryHeader, SignUpForm } from '@/features/account';
import { ROLE_WORDS } from '@/lib/roles';
import { currentSession } from '@/server/current-hotel';

// the address is the secret: it must not travel on in a Referer
export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' };

export default async function InvitePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [invitation, session] = await Promise.all([openInvitation(id), currentSession()]);
  if (!invitation) {
    return (
      <EntryHeader title="This invitation is not open any more">
        It was used already, taken back, or is older than two weeks. Ask for a new link.
      </EntryHeader>
    );
  }
  const roleWords = ROLE_WORDS[invitation.role].label.toLowerCase();
  if (session) return <AcceptForm invitation={{ ...invitation, roleWords }} signedInAs={session.user.email} />;
  const here = `/invite/${id}`;
  if (invitation.hasAccount) {
    redirect(`/sign-in?next=${encodeURIComponent(here)}&email=${encodeURIComponent(invitation.email)}`);
  }
  return (
    <SignUpForm next={here} email={invitation.email} title={`Join ${invitation.organizationName}`}>
      {`${invitation.inviterName} invites you as ${roleWords}. Make an account first.`}
    </SignUpForm>
  );
}
