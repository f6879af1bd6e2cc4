import { hotelsOfUser } from '@innline/db';
import { redirect } from 'next/navigation';
import { requireSession } from '@/server/current-hotel';

/** Whoever comes to the address itself goes to their first hotel; who has none yet is helped to one. */
export default async function Home() {
  const { user } = await requireSession();
  const [first] = await hotelsOfUser(user.id);
  redirect(first ? `/h/${first.hotelSlug}/flows` : '/welcome');
}
