import * as z from 'zod';
import { defineRoute } from '../../route';
import { adminOf, can, VENDOR_ERRORS, VendorParams } from './admin-of';

export const listVoices = defineRoute({
  method: 'GET',
  path: '/voice/connections/{vendor}/voices',
  id: 'listVoices',
  summary: 'The voices of a speech vendor.',
  permission: 'flow.read',
  params: VendorParams,
  status: 200,
  errors: VENDOR_ERRORS,
  example: {
    params: { vendor: 'elevenlabs' },
    response: { voices: [{ id: '21m00Tcm4TlvDq8ikWAM', name: 'Rachel', languages: ['en'], previewUrl: null }] },
  },
  response: z.object({
    voices: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        languages: z.array(z.string()),
        previewUrl: z.string().nullable(),
      }),
    ),
  }),
  async handle({ params: { vendor }, caller, services }) {
    const { account, admin, env } = await adminOf(caller.hotelId, vendor, services);
    return { voices: await can(admin.voices)(account, env) };
  },
});
