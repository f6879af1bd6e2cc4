import { safeMessageOf } from '@innline/shared';
import * as z from 'zod';
import { pageAccess } from '@/server/page-access';
import { askWorker } from '@/server/worker/internal';

const Prompt = z.object({
  hotelId: z.string().min(1).max(64),
  text: z.string().trim().min(1).max(5_000),
  language: z.string().min(2).max(12),
  voice: z.string().max(80).nullable(),
});

/**
 * `GET /api/prompts/preview?hotelId&text&language&voice`: the text as the caller hears it, WAV. The member's role is
 * checked here and again by the worker, which renders it with the same engine and cache as a call does.
 */
export async function promptPreview(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const prompt = Prompt.safeParse({ ...Object.fromEntries(query), voice: query.get('voice') });
  if (!prompt.success) return problem(400, 'There is nothing to say, or it is too long.');
  const { hotelId, text, language, voice } = prompt.data;
  const access = await pageAccess(request.headers, hotelId, 'flow.read');
  if (access instanceof Response) return access;
  const asked = new URLSearchParams({ text, language, ...(voice === null ? {} : { voice }) });
  const claims = { hotelId, role: access.role, userId: access.actor.id, userName: access.actor.name };
  try {
    const answer = await askWorker(`/voice/prompts/preview?${asked}`, claims, { signal: request.signal });
    if (!answer.ok) return problem(502, 'The voice worker could not say this.');
    const headers = {
      'content-type': answer.headers.get('content-type') ?? 'audio/wav',
      'cache-control': 'private, no-store',
    };
    return new Response(answer.body, { headers });
  } catch (error) {
    return problem(503, safeMessageOf(error));
  }
}

const problem = (status: number, detail: string) =>
  Response.json({ status, detail }, { status, headers: { 'content-type': 'application/problem+json' } });
