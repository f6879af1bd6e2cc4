import { safeMessageOf } from '@innline/shared';
import { pageAccess } from '@/server/page-access';
import { askWorker } from '@/server/worker/internal';

/**
 * A sound that the voice worker answers at `path`, for members who may see flows. Their role is checked here and again by
 * the worker. `unable`: what is told where it cannot.
 */
export async function soundOf(request: Request, hotelId: string, path: string, unable: string): Promise<Response> {
  const access = await pageAccess(request.headers, hotelId, 'flow.read');
  if (access instanceof Response) return access;
  const claims = { hotelId, role: access.role, userId: access.actor.id, userName: access.actor.name };
  try {
    const answer = await askWorker(path, claims, { signal: request.signal });
    if (!answer.ok) return problem(answer.status === 404 ? 404 : 502, unable);
    const headers = {
      'content-type': answer.headers.get('content-type') ?? 'audio/wav',
      'cache-control': 'private, no-store',
    };
    return new Response(answer.body, { headers });
  } catch (error) {
    return problem(503, safeMessageOf(error));
  }
}

export const problem = (status: number, detail: string): Response =>
  Response.json({ status, detail }, { status, headers: { 'content-type': 'application/problem+json' } });
