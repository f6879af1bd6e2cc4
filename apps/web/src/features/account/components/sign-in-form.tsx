'use client';
import Link from 'next/link';
import { Field } from '@/components/ui/field';
import { FormError } from '@/components/ui/form-error';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { authClient } from '@/lib/auth-client';
import { EntryHeader } from './entry-header';
import { PasswordInput } from './password-input';
import { useAuthForm } from './use-auth-form';

export function SignInForm({ next, email, signUp }: { next: string; email?: string; signUp: boolean }) {
  const { busy, error, submit } = useAuthForm(
    (values) => authClient.signIn.email({ email: values.email!, password: values.password! }),
    // a full load: the server reads the new cookie
    () => location.assign(next),
  );
  return (
    <>
      <EntryHeader title="Welcome back">Sign in to see who is calling.</EntryHeader>
      <form onSubmit={submit} className="space-y-4">
        <Field label="E-mail">
          <Input name="email" type="email" autoComplete="username" required defaultValue={email} autoFocus={!email} />
        </Field>
        <Field label="Password">
          <PasswordInput name="password" autoComplete="current-password" autoFocus={Boolean(email)} />
        </Field>
        <FormError>{error}</FormError>
        <SubmitButton variant="primary" size="lg" className="w-full" busy={busy}>
          {busy ? 'Signing in…' : 'Sign in'}
        </SubmitButton>
      </form>
      <div className="mt-6 space-y-1.5 text-muted-foreground text-sm">
        {signUp && (
          <p>
            New here?{' '}
            <Link href={`/sign-up?next=${encodeURIComponent(next)}`} className={link}>
              Make an account
            </Link>
          </p>
        )}
        <p>Forgot your password? An owner of your hotel can make you a link for a new one, on the Team page.</p>
      </div>
    </>
  );
}

export const link = 'font-medium text-primary-text underline-offset-4 hover:underline';
