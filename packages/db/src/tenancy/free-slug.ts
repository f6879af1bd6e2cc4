import { prisma } from '../client';

/** `Hôtel du Lac & Spa` → `hotel-du-lac-spa`; `hotel` for a name without Latin letters. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 48).replace(/-+$/, '') || 'hotel';
}

async function firstFree(base: string, taken: (slug: string) => Promise<boolean>): Promise<string> {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (!(await taken(slug))) return slug;
  }
}

/** A name for addresses that no hotel has: a member of two organizations must not meet the same address twice. */
export const freeHotelSlug = (name: string): Promise<string> =>
  firstFree(slugOf(name), async (slug) => (await prisma().hotel.count({ where: { slug } })) > 0);

export const freeOrganizationSlug = (name: string): Promise<string> =>
  firstFree(slugOf(name), async (slug) => (await prisma().organization.count({ where: { slug } })) > 0);
