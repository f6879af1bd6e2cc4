import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignUpForm, safeNext } from '@/features/account';
import { currentSession } from '@/server/current-hotel';

export const metadata: Metadata = { title: 'Make an account' };

export default async function SignUpPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = safeNext((await searchParams).next);
  if (await currentSession()) redirect(next);
  return <SignUpForm next={next === '/' ? '/welcome' : next} />;
}
