'use client';
import { Field } from '@/components/ui/field';
import { FormError } from '@/components/ui/form-error';
import { SubmitButton } from '@/components/ui/submit-button';
import { authClient } from '@/lib/auth-client';
import { EntryHeader } from './entry-header';
import { PasswordInput } from './password-input';
import { useAuthForm } from './use-auth-form';

export function ResetForm({ token }: { token: string }) {
  const { busy, error, submit } = useAuthForm(
    (values) => authClient.resetPassword({ token, newPassword: values.password! }),
    () => location.assign('/sign-in?reset'),
  );
  return (
    <>
      <EntryHeader title="Choose a new password">
        You will be signed out everywhere else. The link works once.
      </EntryHeader>
      <form onSubmit={submit} className="space-y-4">
        <Field label="New password" help="At least 10 characters. A short sentence is easy to remember.">
          <PasswordInput name="password" autoComplete="new-password" minLength={10} autoFocus />
        </Field>
        <FormError>{error}</FormError>
        <SubmitButton variant="primary" size="lg" className="w-full" busy={busy}>
          {busy ? 'One moment…' : 'Set the password'}
        </SubmitButton>
      </form>
    </>
  );
}
