'use client';
import Link from 'next/link';
import { Field } from '@/components/ui/field';
import { FormError } from '@/components/ui/form-error';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { authClient } from '@/lib/auth-client';
import { EntryHeader } from './entry-header';
import { PasswordInput } from './password-input';
import { link } from './sign-in-form';
import { useAuthForm } from './use-auth-form';

interface SignUpFormProps {
  next: string;
  /** Fixed where an invitation names it. */
  email?: string;
  title?: string;
  children?: string;
}

export function SignUpForm({ next, email, title = 'Make your account', children }: SignUpFormProps) {
  const { busy, error, submit } = useAuthForm(
    (values) =>
      authClient.signUp.email({ name: values.name!.trim(), email: email ?? values.email!, password: values.password! }),
    () => location.assign(next),
  );
  return (
    <>
      <EntryHeader title={title}>{children ?? 'Next we set up your hotel: four questions, one minute.'}</EntryHeader>
      <form onSubmit={submit} className="space-y-4">
        <Field label="Your name" help="As your colleagues know you.">
          <Input name="name" autoComplete="name" required maxLength={80} autoFocus />
        </Field>
        <Field label="E-mail">
          <Input
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={email}
            readOnly={Boolean(email)}
          />
        </Field>
        <Field label="Password" help="At least 10 characters. A short sentence is easy to remember.">
          <PasswordInput name="password" autoComplete="new-password" minLength={10} />
        </Field>
        <FormError>{error}</FormError>
        <SubmitButton variant="primary" size="lg" className="w-full" busy={busy}>
          {busy ? 'One moment…' : 'Make the account'}
        </SubmitButton>
      </form>
      <p className="mt-6 text-muted-foreground text-sm">
        Have an account already?{' '}
        <Link href={`/sign-in?next=${encodeURIComponent(next)}`} className={link}>
          Sign in
        </Link>
      </p>
    </>
  );
}
