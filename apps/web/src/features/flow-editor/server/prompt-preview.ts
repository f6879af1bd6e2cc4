import * as z from 'zod';
import { problem, soundOf } from './sound';

const Prompt = z.object({
  hotelId: z.string().min(1).max(64),
  text: z.string().trim().min(1).max(5_000),
  language: z.string().min(2).max(12),
  voice: z.string().max(80).nullable(),
});

/**
 * `GET /api/prompts/preview?hotelId&text&language&voice`: the text as the caller hears it, WAV. The worker
 * renders it with the same engine and cache as a call does.
 */
export async function promptPreview(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const prompt = Prompt.safeParse({ ...Object.fromEntries(query), voice: query.get('voice') });
  if (!prompt.success) return problem(400, 'There is nothing to say, or it is too long.');
  const { hotelId, text, language, voice } = prompt.data;
  const asked = new URLSearchParams({ text, language, ...(voice === null ? {} : { voice }) });
  return soundOf(request, hotelId, `/voice/prompts/preview?${asked}`, 'The voice worker could not say this.');
}
