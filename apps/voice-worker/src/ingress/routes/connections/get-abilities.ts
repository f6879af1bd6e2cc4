import type { Vendor } from '@innline/shared';
import * as z from 'zod';
import { VENDOR_ADMINS } from '../../../adapters/admin';
import type { VendorAdmin } from '../../../adapters/admin/contract';
import { defineRoute } from '../../route';
import { can, VendorParams } from './admin-of';

export const getAbilities = defineRoute({
  method: 'GET',
  path: '/voice/connections/{vendor}/abilities',
  id: 'getAbilities',
  summary: 'What a vendor does for the hotel, as it is set up or would be.',
  permission: 'connection.edit',
  params: VendorParams,
  status: 200,
  errors: { 422: 'This vendor does not offer that.' },
  example: {
    params: { vendor: 'deepgram' },
    response: { understands: ['en', 'es'], speaks: [], can: ['Understands whole sentences, names and dates.'] },
  },
  response: z.object({
    /** Base languages, such as `es`. */
    understands: z.array(z.string()),
    speaks: z.array(z.string()),
    can: z.array(z.string()),
  }),
  async handle({ params: { vendor }, caller, services }) {
    services.accounts.forget(caller.hotelId);
    const account = await services.accounts.of(caller.hotelId, vendor);
    const admin = VENDOR_ADMINS[vendor] as VendorAdmin<Vendor> | undefined;
    const { understands, speaks, can: does } = can(admin?.abilities)(account);
    return { understands: [...understands], speaks: [...speaks], can: [...does] };
  },
});
