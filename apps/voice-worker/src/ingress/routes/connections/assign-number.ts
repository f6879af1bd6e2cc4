import * as z from 'zod';
import { defineRoute } from '../../route';
import { adminOf, CarrierNumberText, can, VENDOR_ERRORS, VendorParams } from './admin-of';

export const assignCarrierNumber = defineRoute({
  method: 'POST',
  path: '/voice/connections/{vendor}/numbers',
  id: 'assignCarrierNumber',
  summary: 'Makes calls to a number of the carrier come here.',
  permission: 'connection.edit',
  params: VendorParams,
  body: z.object({ number: CarrierNumberText }),
  status: 200,
  errors: VENDOR_ERRORS,
  example: {
    params: { vendor: 'twilio' },
    body: { number: '+34971123456' },
    response: { number: '+34971123456' },
  },
  response: z.object({ number: z.string() }),
  async handle({ params: { vendor }, body, caller, services }) {
    const { account, admin, env } = await adminOf(caller.hotelId, vendor, services);
    await can(admin.assign)(account, body.number, env);
    return { number: body.number };
  },
});
