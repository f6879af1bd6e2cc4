import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { env } from '@/env';
import { SignInForm, safeNext } from '@/features/account';
import { currentSession } from '@/server/current-hotel';

export const metadata: Metadata = { title: 'Sign in' };

interface Props {
  searchParams: Promise<{ next?: string; email?: string; reset?: string }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, email, reset } = await searchParams;
  if (await currentSession()) redirect(safeNext(next));
  return (
    <>
      {reset !== undefined && (
        <p role="status" className="mb-5 rounded-md bg-success-soft px-3 py-2 text-sm text-success">
          Your new password is set. Sign in with it.
        </p>
      )}
      <SignInForm next={safeNext(next)} email={email} signUp={env().INNLINE_OPEN_SIGN_UP === 'yes'} />
    </>
  );
}
