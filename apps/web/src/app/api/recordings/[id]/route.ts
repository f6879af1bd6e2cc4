import { pageAccess } from '@/server/page-access';
import { askWorker } from '@/server/worker/internal';

/** A recording for the page's player: the member's role is checked here, the sound comes from the worker's store. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const hotelId = new URL(request.url).searchParams.get('hotelId') ?? '';
  const access = await pageAccess(request.headers, hotelId, 'recording.play');
  if (access instanceof Response) return access;
  const { id } = await params;
  const range = request.headers.get('range');
  const answer = await askWorker(
    `/voice/recordings/${encodeURIComponent(id)}`,
    { hotelId, role: access.role, userId: access.actor.id, userName: access.actor.name },
    { headers: range ? { range } : {}, signal: request.signal },
  );
  const headers = new Headers({ 'cache-control': 'private, no-store' });
  for (const name of ['content-type', 'content-length', 'content-range', 'accept-ranges']) {
    const value = answer.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers });
}
