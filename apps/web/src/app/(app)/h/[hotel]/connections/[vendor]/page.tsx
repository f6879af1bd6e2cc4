import { CONNECTION_KINDS, type Vendor } from '@innline/shared';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { VendorPage } from '@/features/connections';
import { currentHotel } from '@/server/current-hotel';
import { Hydrate, prefetch } from '@/trpc/hydrate';
import { trpc } from '@/trpc/server';

interface Props {
  params: Promise<{ hotel: string; vendor: string }>;
}

const isVendor = (name: string): name is Vendor => Object.hasOwn(CONNECTION_KINDS, name);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { vendor } = await params;
  return { title: isVendor(vendor) ? CONNECTION_KINDS[vendor].label : 'Connections' };
}

export default async function Page({ params }: Props) {
  const { hotel, vendor } = await params;
  const { id: hotelId } = await currentHotel(hotel);
  if (!isVendor(vendor)) notFound();
  await prefetch(trpc.connections.vendors.queryOptions({ hotelId }));
  return (
    <Hydrate>
      <VendorPage vendor={vendor} />
    </Hydrate>
  );
}
