import { defineRoute } from '../../route';
import { adminOf, can, VENDOR_ERRORS, VendorParams } from './admin-of';
import { TRUNK_EXAMPLE, TrunkSteps } from './trunk-steps';

export const getTrunk = defineRoute({
  method: 'GET',
  path: '/voice/connections/{vendor}/trunk',
  id: 'getTrunk',
  summary: 'How far the SIP trunk is set up.',
  permission: 'connection.edit',
  params: VendorParams,
  status: 200,
  errors: VENDOR_ERRORS,
  example: { params: { vendor: 'telnyx' }, response: TRUNK_EXAMPLE },
  response: TrunkSteps,
  async handle({ params: { vendor }, caller, services }) {
    const { account, admin, env } = await adminOf(caller.hotelId, vendor, services);
    return { steps: await can(admin.trunk)(account, null, env, services.accounts) };
  },
});
