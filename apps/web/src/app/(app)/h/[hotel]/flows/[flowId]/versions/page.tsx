import type { Metadata } from 'next';
import { VersionsPage } from '@/features/flow-versions';

export const metadata: Metadata = { title: 'Versions' };

export default async function Page({ params }: { params: Promise<{ flowId: string }> }) {
  return <VersionsPage flowId={(await params).flowId} />;
}
