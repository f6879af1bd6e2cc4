import { AppError } from '@innline/shared';
import * as z from 'zod';
import { concatPcm16, encodeWav } from '../../media/codecs';
import { SAMPLE_RATE } from '../../media/frames';
import { defineRoute } from '../route';

export const previewPrompt = defineRoute({
  method: 'GET',
  path: '/voice/prompts/preview',
  id: 'previewPrompt',
  summary: 'A text as a caller hears it, as WAV: mono, 16 kHz.',
  permission: 'flow.read',
  query: z.object({
    text: z.string().trim().min(1).max(5_000),
    language: z.string().min(2).max(12),
    voice: z.string().max(80).nullable().default(null),
  }),
  status: 200,
  errors: { 503: 'Nobody can speak this right now.' },
  example: { query: { text: 'Welcome to Hotel Mirador.', language: 'en' } },
  response: null,
  async handle({ query, caller, services }, res) {
    const { tts } = await services.speechOf(caller.hotelId);
    const sound = await services.prompts.get(query, tts).settled();
    if (sound.failure)
      throw new AppError('unavailable', 'This cannot be spoken right now. Is there a voice for the language?');
    const wav = encodeWav(concatPcm16(sound.frames), { sampleRate: SAMPLE_RATE, channels: 1 });
    res.writeHead(200, {
      'content-type': 'audio/wav',
      'content-length': wav.byteLength,
      'cache-control': 'private, no-store',
    });
    res.end(wav);
    return undefined;
  },
});
