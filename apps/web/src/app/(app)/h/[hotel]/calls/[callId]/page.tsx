import type { Metadata } from 'next';
import { CallPage } from '@/features/calls';

export const metadata: Metadata = { title: 'Call' };

export default async function Page({ params }: { params: Promise<{ callId: string }> }) {
  return <CallPage callId={(await params).callId} />;
}
