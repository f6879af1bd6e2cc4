import * as z from 'zod';
import { defineRoute } from '../../route';
import { adminOf, CarrierNumberText, can, VENDOR_ERRORS, VendorParams } from './admin-of';
import { TRUNK_EXAMPLE, TrunkSteps } from './trunk-steps';

export const setUpTrunk = defineRoute({
  method: 'POST',
  path: '/voice/connections/{vendor}/trunk',
  id: 'setUpTrunk',
  summary: 'Sets up the SIP trunk for these numbers, or completes it.',
  permission: 'connection.edit',
  params: VendorParams,
  body: z.object({ numbers: z.array(CarrierNumberText).max(100) }),
  status: 200,
  errors: VENDOR_ERRORS,
  example: {
    params: { vendor: 'telnyx' },
    body: { numbers: ['+34971123456'] },
    response: TRUNK_EXAMPLE,
  },
  response: TrunkSteps,
  async handle({ params: { vendor }, body, caller, services }) {
    const { account, admin, env } = await adminOf(caller.hotelId, vendor, services);
    return { steps: await can(admin.trunk)(account, body.numbers, env, services.accounts) };
  },
});
