import type { Metadata } from 'next';
import { LinesPage } from '@/features/lines';

export const metadata: Metadata = { title: 'Lines & schedules' };

export default function Page() {
  return <LinesPage />;
}
