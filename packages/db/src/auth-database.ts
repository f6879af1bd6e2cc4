import { prisma } from './client';

/**
 * The client for the sign-in library, which brings its own queries on the tables user, session, account, verification,
 * organization, member, invitation and rate_limit. For nothing else: tenants' rows are read through `forHotel`.
 */
export const authDatabase = () => prisma();
