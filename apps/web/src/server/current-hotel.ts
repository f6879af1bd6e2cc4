import 'server-only';
import { forHotel, hotelBySlug, hotelsOfUser } from '@innline/db';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { CurrentHotel } from '@/trpc/hotel';
import { sessionOf } from './auth/auth';

/** The signed-in person of this request, or null. Asked once per request. */
export const currentSession = cache(async () => sessionOf(await headers()));

/** For pages that need somebody signed in. */
export async function requireSession() {
  return (await currentSession()) ?? redirect('/sign-in');
}

/** The hotel of a page's address; 404 for one the person is not a member of. Asked once per request. */
export const currentHotel = cache(async (slug: string): Promise<CurrentHotel> => {
  const { user } = await requireSession();
  const [member, memberships] = await Promise.all([hotelBySlug(slug, user.id), hotelsOfUser(user.id)]);
  if (!member) notFound();
  const { id, name, timeZone, currency, country, languages } = await forHotel(member.hotelId).hotel.get();
  return {
    id,
    slug: member.hotelSlug,
    name,
    timeZone,
    currency,
    country,
    languages,
    role: member.role,
    user: { id: user.id, name: user.name, email: user.email },
    hotels: memberships.map((row) => ({
      id: row.hotelId,
      slug: row.hotelSlug,
      name: row.hotelName,
      organization: row.organizationName,
    })),
  };
});
