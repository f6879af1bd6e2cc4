import { AppError, VENDORS, type Vendor } from '@innline/shared';
import * as z from 'zod';
import { VENDOR_ADMINS } from '../../adapters/admin';
import type { VendorAdmin } from '../../adapters/admin/contract';
import type { Account } from '../../data/accounts';
import type { Services } from '../../services';
import { defineRoute } from '../route';

const params = z.object({ vendor: z.enum(VENDORS as [Vendor, ...Vendor[]]) });

/** The hotel's account and what can be done with it. */
async function adminOf(hotelId: string, vendor: Vendor, services: Services) {
  // a test right after saving must see what was saved
  services.accounts.forget(hotelId);
  const account = await services.accounts.of(hotelId, vendor);
  if (!account)
    throw new AppError('not_found', 'This connection is not complete. Enter the credentials and save first.');
  const admin = VENDOR_ADMINS[vendor] as VendorAdmin<Vendor> | undefined;
  return {
    account: account as Account<Vendor>,
    admin: admin ?? ({} as Partial<VendorAdmin<Vendor>>),
    env: services.env,
  };
}

function can<T>(verb: T | undefined): T {
  if (!verb) throw new AppError('unprocessable', 'This vendor does not offer that.');
  return verb;
}

export const getAbilities = defineRoute({
  method: 'GET',
  path: '/voice/connections/{vendor}/abilities',
  id: 'getAbilities',
  summary: 'What a vendor does for the hotel, as it is set up or would be.',
  permission: 'connection.edit',
  params,
  status: 200,
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

export const testConnection = defineRoute({
  method: 'POST',
  path: '/voice/connections/{vendor}/test',
  id: 'testConnection',
  summary: 'Tries the credentials with the vendor.',
  permission: 'connection.edit',
  params,
  status: 200,
  response: z.object({ ok: z.boolean(), words: z.string(), ms: z.number().int() }),
  async handle({ params: { vendor }, caller, services }) {
    const { account, admin, env } = await adminOf(caller.hotelId, vendor, services);
    const began = performance.now();
    const result = await can(admin.test)(account, env);
    return { ...result, ms: Math.round(performance.now() - began) };
  },
});

export const listCarrierNumbers = defineRoute({
  method: 'GET',
  path: '/voice/connections/{vendor}/numbers',
  id: 'listCarrierNumbers',
  summary: 'The numbers the hotel has with a carrier.',
  permission: 'connection.edit',
  params,
  status: 200,
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

export const assignCarrierNumber = defineRoute({
  method: 'POST',
  path: '/voice/connections/{vendor}/numbers',
  id: 'assignCarrierNumber',
  summary: 'Makes calls to a number of the carrier come here.',
  permission: 'connection.edit',
  params,
  body: z.object({ number: z.string().regex(/^\+[1-9]\d{6,14}$/, 'a number such as +34971123456') }),
  status: 200,
  response: z.object({ number: z.string() }),
  async handle({ params: { vendor }, body, caller, services }) {
    const { account, admin, env } = await adminOf(caller.hotelId, vendor, services);
    await can(admin.assign)(account, body.number, env);
    return { number: body.number };
  },
});

const steps = z.object({
  steps: z.array(z.object({ label: z.string(), done: z.boolean(), detail: z.string().nullable() })),
});

export const getTrunk = defineRoute({
  method: 'GET',
  path: '/voice/connections/{vendor}/trunk',
  id: 'getTrunk',
  summary: 'How far the SIP trunk is set up.',
  permission: 'connection.edit',
  params,
  status: 200,
  response: steps,
  async handle({ params: { vendor }, caller, services }) {
    const { account, admin, env } = await adminOf(caller.hotelId, vendor, services);
    return { steps: await can(admin.trunk)(account, null, env, services.accounts) };
  },
});

export const setUpTrunk = defineRoute({
  method: 'POST',
  path: '/voice/connections/{vendor}/trunk',
  id: 'setUpTrunk',
  summary: 'Sets up the SIP trunk for these numbers, or completes it.',
  permission: 'connection.edit',
  params,
  body: z.object({ numbers: z.array(z.string().regex(/^\+[1-9]\d{6,14}$/)).max(100) }),
  status: 200,
  response: steps,
  async handle({ params: { vendor }, body, caller, services }) {
    const { account, admin, env } = await adminOf(caller.hotelId, vendor, services);
    return { steps: await can(admin.trunk)(account, body.numbers, env, services.accounts) };
  },
});

export const listVoices = defineRoute({
  method: 'GET',
  path: '/voice/connections/{vendor}/voices',
  id: 'listVoices',
  summary: 'The voices of a speech vendor.',
  permission: 'flow.read',
  params,
  status: 200,
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
