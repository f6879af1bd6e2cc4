import type { Metadata } from 'next';
import { HistoryPage } from '@/features/calls';

export const metadata: Metadata = { title: 'Calls' };

export default function Page() {
  return <HistoryPage />;
}
