'use client';
import { useMutation } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { messageOf } from '@/components/ui/toast';
import { authClient } from '@/lib/auth-client';
import { useTRPC } from '@/trpc/client';
import { EntryHeader } from './entry-header';

interface AcceptFormProps {
  invitation: { id: string; email: string; organizationName: string; inviterName: string; roleWords: string };
  signedInAs: string;
}

export function AcceptForm({ invitation, signedInAs }: AcceptFormProps) {
  const trpc = useTRPC();
  const accept = useMutation(
    trpc.account.acceptInvitation.mutationOptions({
      onSuccess: ({ slug }) => location.assign(slug ? `/h/${slug}/flows` : '/'),
    }),
  );
  const foreign = signedInAs.toLowerCase() !== invitation.email.toLowerCase();
  const signOut = async () => {
    await authClient.signOut();
    location.reload();
  };
  return (
    <>
      <EntryHeader title={`Join ${invitation.organizationName}`}>
        {invitation.inviterName} invites you as {invitation.roleWords}.
      </EntryHeader>
      <div className="space-y-4">
        {foreign ? (
          <>
            <p className="text-sm">
              The invitation is for <strong>{invitation.email}</strong>, and you are signed in as{' '}
              <strong>{signedInAs}</strong>.
            </p>
            <Button variant="primary" size="lg" className="w-full" onClick={signOut}>
              Sign out and go on
            </Button>
          </>
        ) : (
          <>
            <FormError>{accept.error && messageOf(accept.error)}</FormError>
            <Button
              variant="primary"
              size="lg"
              className="w-full"
              busy={accept.isPending || accept.isSuccess}
              onClick={() => accept.mutate({ invitationId: invitation.id })}
            >
              Join
            </Button>
          </>
        )}
      </div>
    </>
  );
}
