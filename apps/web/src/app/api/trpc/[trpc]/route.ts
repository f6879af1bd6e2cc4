import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { ownOrigins } from '@/env';
import { appRouter } from '@/server/routers';
import { createContext } from '@/server/trpc/context';

const MAX_BODY = 5_000_000;

/** Cookies travel with cross-site requests of old browsers too: a change must come from our own pages. */
function refused(request: Request): Response | null {
  const origin = request.headers.get('origin');
  if (request.method === 'POST' && origin && !ownOrigins().includes(origin)) {
    return Response.json({ message: 'This page may not do that.' }, { status: 403 });
  }
  const length = Number(request.headers.get('content-length') ?? 0);
  return length > MAX_BODY ? Response.json({ message: 'This is too large.' }, { status: 413 }) : null;
}

const handler = (request: Request) =>
  refused(request) ??
  fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: () => createContext(request.headers),
  });

export { handler as GET, handler as POST };
