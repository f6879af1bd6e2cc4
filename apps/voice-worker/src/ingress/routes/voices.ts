import * as z from 'zod';
import { defineRoute } from '../route';

export const listHotelVoices = defineRoute({
  method: 'GET',
  path: '/voice/voices',
  id: 'listHotelVoices',
  summary: 'Every voice the hotel can speak with: those of its vendor first, then the built-in ones.',
  permission: 'flow.read',
  status: 200,
  response: z.object({
    voices: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        /** BCP 47; `mul`: as many as the model speaks. */
        language: z.string(),
      }),
    ),
  }),
  async handle({ caller, services }) {
    const { tts } = await services.speechOf(caller.hotelId);
    return { voices: (await tts?.voices()) ?? [] };
  },
});
