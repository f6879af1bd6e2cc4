import { auth } from '@/server/auth/auth';

/**
 * Members, invitations and roles change only through our own procedures, which check permissions and write the audit
 * log; better-auth's endpoints for them are not reachable from outside.
 */
const closed = (request: Request) => new URL(request.url).pathname.startsWith('/api/auth/organization');

async function handler(request: Request): Promise<Response> {
  if (closed(request)) return Response.json({ message: 'Not found' }, { status: 404 });
  return auth().handler(request);
}

export { handler as GET, handler as POST };
