import { forHotel, memberOf, userActor } from '@innline/db';
import { may, type Permission } from '@innline/shared';
import { initTRPC, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import * as z from 'zod';
import { log } from '../log';
import type { Context } from './context';
import { publicDetails, publicMessage, withCode } from './errors';

export interface Meta {
  /** Who may call it: everybody, everybody with an account, or members whose role has the permission. */
  access: 'public' | 'signed-in' | Permission;
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    transformer: superjson,
    errorFormatter: ({ shape, error }) => {
      const coded = withCode(error);
      return { ...shape, message: publicMessage(coded), data: { ...shape.data, ...publicDetails(coded) } };
    },
  });

export const { router, createCallerFactory, mergeRouters } = t;

/** Outermost: gives every error its code, once, and writes down those that are our fault. */
const mapErrors = t.middleware(async ({ next, path, type }) => {
  const result = await next();
  if (result.ok) return result;
  const error = withCode(result.error);
  if (error.code === 'INTERNAL_SERVER_ERROR')
    log().error({ err: error.cause ?? error, path, type }, 'procedure failed');
  throw error;
});

/** No session needed. Rare: each use is on the allow-list of the access test. */
export const publicProcedure = t.procedure.meta({ access: 'public' }).use(mapErrors);

/** Anybody who is signed in, whatever their hotels. */
export const authedProcedure = t.procedure
  .meta({ access: 'signed-in' })
  .use(mapErrors)
  .use(({ ctx, next }) => {
    if (!ctx.session) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Please sign in again.' });
    return next({ ctx: { session: ctx.session, user: ctx.session.user } });
  });

/**
 * A procedure on one hotel. Adds `hotelId` to the input and refuses whoever is not a member of the hotel's organization
 * (`NOT_FOUND`, as if the hotel did not exist) or whose role lacks the permission (`FORBIDDEN`).
 *
 * `ctx` gains `hotel`, `role`, `member`, `actor` (hand it to repositories as `by`) and `repos`, which sees this hotel only.
 */
export const hotelProcedure = (permission: Permission) =>
  authedProcedure
    .meta({ access: permission })
    .input(z.object({ hotelId: z.string().min(1).max(64) }))
    .use(async ({ ctx, input, next }) => next({ ctx: await enterHotel(input.hotelId, ctx.user, permission) }));

/** The check behind `hotelProcedure`, for what is not a procedure: pages, downloads, the gateway's upgrade. */
export async function enterHotel(hotelId: string, user: { id: string; name: string }, permission: Permission) {
  const member = await memberOf(hotelId, user.id);
  if (!member) throw new TRPCError({ code: 'NOT_FOUND', message: 'This hotel does not exist here.' });
  if (!may(member.role, permission)) {
    throw new TRPCError({ code: 'FORBIDDEN', message: 'Your role does not allow this. Ask an owner of the hotel.' });
  }
  return {
    hotel: {
      id: member.hotelId,
      slug: member.hotelSlug,
      name: member.hotelName,
      timeZone: member.timeZone,
      organizationId: member.organizationId,
    },
    role: member.role,
    member: { id: member.memberId },
    actor: { ...userActor(user), id: user.id },
    repos: forHotel(member.hotelId),
  };
}
