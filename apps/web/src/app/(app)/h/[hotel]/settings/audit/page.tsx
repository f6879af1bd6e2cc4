import type { Metadata } from 'next';
import { AuditPage } from '@/features/team';

export const metadata: Metadata = { title: 'Changes' };

export default function Page() {
  return <AuditPage />;
}
