import type { Metadata } from 'next';
import { HotelPage } from '@/features/hotel';

export const metadata: Metadata = { title: 'Hotel' };

export default function Page() {
  return <HotelPage />;
}
