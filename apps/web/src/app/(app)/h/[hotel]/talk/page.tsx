import type { Metadata } from 'next';
import { TalkPage } from '@/features/talk';

export const metadata: Metadata = { title: 'Talk' };

export default function Page() {
  return <TalkPage />;
}
