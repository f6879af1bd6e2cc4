import * as z from 'zod';
import { earsOf } from '../../speech/ears-of';
import { defineRoute } from '../route';

export const listHotelVoices = defineRoute({
  method: 'GET',
  path: '/voice/voices',
  id: 'listHotelVoices',
  summary: 'Every voice the hotel can speak with, its vendor’s first, and the languages it understands.',
  permission: 'flow.read',
  status: 200,
  example: {
    response: {
      voices: [{ id: 'elevenlabs:21m00Tcm4TlvDq8ikWAM', name: 'Rachel', language: 'en' }],
      ears: ['en', 'es'],
    },
  },
  response: z.object({
    voices: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        /** BCP 47; `mul`: as many as the model speaks. */
        language: z.string(),
      }),
    ),
    /** Languages (`es`) whose speech is understood. */
    ears: z.array(z.string()),
  }),
  async handle({ caller, services }) {
    const { tts, stt } = await services.speechOf(caller.hotelId);
    return { voices: (await tts?.voices()) ?? [], ears: await earsOf({ stt }) };
  },
});
