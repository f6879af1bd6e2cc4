import { hotelsOfUser } from '@innline/db';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { HotelWizard } from '@/features/account';
import { requireSession } from '@/server/current-hotel';

export const metadata: Metadata = { title: 'Your hotel' };

/** The first hotel, or with `?another` one more in the organization that this person owns. */
export default async function WelcomePage({ searchParams }: { searchParams: Promise<{ another?: string }> }) {
  const { user } = await requireSession();
  const { another } = await searchParams;
  const hotels = await hotelsOfUser(user.id);
  if (hotels[0] && another === undefined) redirect(`/h/${hotels[0].hotelSlug}/flows`);
  const owned = hotels.find((hotel) => hotel.role === 'owner');
  const organization = owned ? { id: owned.organizationId, name: owned.organizationName } : null;
  return <HotelWizard firstName={user.name.split(' ')[0] ?? user.name} organization={organization} />;
}
