import * as z from 'zod';
import { defineRoute } from '../../route';
import { adminOf, can, VENDOR_ERRORS, VendorParams } from './admin-of';

export const testConnection = defineRoute({
  method: 'POST',
  path: '/voice/connections/{vendor}/test',
  id: 'testConnection',
  summary: 'Tries the credentials with the vendor.',
  permission: 'connection.edit',
  params: VendorParams,
  status: 200,
  errors: VENDOR_ERRORS,
  example: {
    params: { vendor: 'telnyx' },
    response: { ok: true, words: 'The key works. Numbers: 2, ringing here: 1.', ms: 412 },
  },
  response: z.object({ ok: z.boolean(), words: z.string(), ms: z.number().int() }),
  async handle({ params: { vendor }, caller, services }) {
    const { account, admin, env } = await adminOf(caller.hotelId, vendor, services);
    const began = performance.now();
    const result = await can(admin.test)(account, env);
    return { ...result, ms: Math.round(performance.now() - began) };
  },
});
