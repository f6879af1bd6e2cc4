'use client';
import { may } from '@innline/shared';
import { usePathname } from 'next/navigation';
import { useHotel } from '@/trpc/hotel';
import { NAV } from './nav';

/** The sidebar's items that this person may see, with their addresses. */
export function useNav() {
  const { slug, role } = useHotel();
  const pathname = usePathname();
  return NAV.map((group) =>
    group
      .filter(({ permission }) => !permission || may(role, permission))
      .map((item) => {
        const href = `/h/${slug}/${item.path}`;
        return { ...item, href, current: pathname === href || pathname.startsWith(`${href}/`) };
      }),
  ).filter((group) => group.length > 0);
}
