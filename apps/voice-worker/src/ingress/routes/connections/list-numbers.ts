import * as z from 'zod';
import { defineRoute } from '../../route';
import { adminOf, can, VENDOR_ERRORS, VendorParams } from './admin-of';

export const listCarrierNumbers = defineRoute({
  method: 'GET',
  path: '/voice/connections/{vendor}/numbers',
  id: 'listCarrierNumbers',
  summary: 'The numbers the hotel has with a carrier.',
  permission: 'connection.edit',
  params: VendorParams,
  status: 200,
  errors: VENDOR_ERRORS,
  example: {
    params: { vendor: 'telnyx' },
    response: { numbers: [{ number: '+34971123456', id: '1293384261075731499', label: 'Front desk', rings: 'here' }] },
  },
  response: z.object({
    numbers: z.array(
      z.object({
        number: z.string(),
        id: z.string(),
        label: z.string().nullable(),
        rings: z.enum(['here', 'elsewhere', 'nowhere']),
      }),
    ),
  }),
  async handle({ params: { vendor }, caller, services }) {
    const { account, admin, env } = await adminOf(caller.hotelId, vendor, services);
    return { numbers: await can(admin.numbers)(account, env) };
  },
});
