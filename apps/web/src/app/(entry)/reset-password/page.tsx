import type { Metadata } from 'next';
import { EntryHeader, ResetForm } from '@/features/account';

// the address holds the token: it must not travel on in a Referer
export const metadata: Metadata = { title: 'New password', referrer: 'no-referrer' };

export default async function ResetPage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token } = await searchParams;
  if (token) return <ResetForm token={token} />;
  return (
    <EntryHeader title="This link is not complete">
      Copy the whole link that you were given, or ask an owner of your hotel for a new one.
    </EntryHeader>
  );
}
