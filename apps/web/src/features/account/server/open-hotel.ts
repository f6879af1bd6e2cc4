import {
  createHotel,
  createOrganization,
  freeHotelSlug,
  freeOrganizationSlug,
  hotelsOfUser,
  userActor,
} from '@innline/db';
import { AppError } from '@innline/shared';
import { authedProcedure } from '@/server/trpc/init';
import { NewHotelInput } from '../new-hotel';

/** A hotel: in the organization the person owns, or together with a new organization. */
export const openHotel = authedProcedure.input(NewHotelInput).mutation(async ({ ctx, input }) => {
  const { organizationId: wanted, organizationName, ...hotel } = input;
  const organizationId = wanted ?? (await newOrganization(organizationName ?? hotel.name, ctx.user.id));
  if (wanted && !(await owns(ctx.user.id, wanted))) {
    throw new AppError('forbidden', 'Only an owner can add a hotel to this organization.');
  }
  const { id, slug } = await createHotel({
    ...hotel,
    organizationId,
    slug: await freeHotelSlug(hotel.name),
    by: userActor(ctx.user),
  });
  return { id, slug };
});

async function newOrganization(name: string, ownerUserId: string): Promise<string> {
  const { id } = await createOrganization({ name, slug: await freeOrganizationSlug(name), ownerUserId });
  return id;
}

async function owns(userId: string, organizationId: string): Promise<boolean> {
  const memberships = await hotelsOfUser(userId);
  return memberships.some((row) => row.organizationId === organizationId && row.role === 'owner');
}
