import { prisma } from '../client';
import { ALBA, MIRAMAR } from './demo';

/**
 * Whether the demo belongs into this database: only where nobody works yet, or where it is already. Its accounts have a
 * password that stands in the README; they must never appear beside a real hotel's.
 */
export async function isDemoWanted(mode: 'auto' | 'no'): Promise<boolean> {
  if (mode === 'no') return false;
  const slugs = [MIRAMAR.organization.slug, ALBA.organization.slug];
  const others = await prisma().organization.count({ where: { slug: { notIn: slugs } } });
  if (others === 0) return true;
  return (await prisma().organization.count({ where: { slug: { in: slugs } } })) > 0;
}
