import { newId } from '@innline/shared/ids';
import { prisma } from '../client';
import { orTaken } from '../database-errors';

export interface OrganizationRow {
  id: string;
  name: string;
  slug: string;
}

/** A new organization with its first owner. @throws AppError `conflict` when the slug is taken */
export function createOrganization(input: {
  id?: string;
  name: string;
  slug: string;
  ownerUserId?: string;
}): Promise<OrganizationRow> {
  const { id = newId(), name, slug, ownerUserId } = input;
  const members = ownerUserId ? { create: { id: newId(), userId: ownerUserId, role: 'owner' } } : undefined;
  return orTaken(
    prisma().organization.create({ data: { id, name, slug, members }, select: { id: true, name: true, slug: true } }),
    'There is already an organization of this name.',
  );
}
