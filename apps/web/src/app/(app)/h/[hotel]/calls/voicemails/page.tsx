import type { Metadata } from 'next';
import { VoicemailsPage } from '@/features/calls';

export const metadata: Metadata = { title: 'Messages' };

export default function Page() {
  return <VoicemailsPage />;
}
