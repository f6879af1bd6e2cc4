import { type Permission, safeMessageOf } from '@innline/shared';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { sessionOf } from './auth/auth';
import { enterHotel } from './trpc/init';

/** The check of `hotelProcedure` for route handlers: what the member may do, or the answer that refuses. */
export async function pageAccess(headers: Headers, hotelId: string, permission: Permission) {
  const session = await sessionOf(headers);
  if (!session) return refusal(401, 'Please sign in again.');
  try {
    return await enterHotel(hotelId, session.user, permission);
  } catch (error) {
    if (error instanceof TRPCError) return refusal(getHTTPStatusCodeFromError(error), error.message);
    return refusal(500, safeMessageOf(error));
  }
}

function refusal(status: number, detail: string): Response {
  return Response.json({ status, detail }, { status, headers: { 'content-type': 'application/problem+json' } });
}
