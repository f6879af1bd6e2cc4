import * as z from 'zod';
import { problem, soundOf } from './sound';

const Wanted = z.object({ hotelId: z.string().min(1).max(64), audio: z.string().min(1).max(120) });

/** `GET /api/prompts/audio?hotelId&audio`: a recording that a step plays, WAV. */
export async function promptAudio(request: Request): Promise<Response> {
  const wanted = Wanted.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!wanted.success) return problem(400, 'Say which recording.');
  const { hotelId, audio } = wanted.data;
  const path = `/voice/prompts/audio/${encodeURIComponent(audio)}`;
  return soundOf(request, hotelId, path, 'This recording cannot be heard.');
}
