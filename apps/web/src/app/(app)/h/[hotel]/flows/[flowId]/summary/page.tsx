import type { Metadata } from 'next';
import { SummaryPage } from '@/features/flow-versions';

export const metadata: Metadata = { title: 'In plain words' };

export default async function Page({ params }: { params: Promise<{ flowId: string }> }) {
  return <SummaryPage flowId={(await params).flowId} />;
}
