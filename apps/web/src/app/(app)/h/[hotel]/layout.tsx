import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Shell } from '@/components/shell/shell';
import { currentHotel } from '@/server/current-hotel';
import { HotelProvider } from '@/trpc/hotel';
import { LiveProvider } from '@/trpc/live';

interface Props {
  params: Promise<{ hotel: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentHotel((await params).hotel);
  return { title: { default: name, template: `%s · ${name} · Innline` } };
}

export default async function HotelLayout({ params, children }: Props) {
  const hotel = await currentHotel((await params).hotel);
  return (
    // keyed: nothing of one hotel may stay on the screen of another
    <HotelProvider key={hotel.id} hotel={hotel}>
      <LiveProvider>
        <Shell>{children}</Shell>
      </LiveProvider>
    </HotelProvider>
  );
}
