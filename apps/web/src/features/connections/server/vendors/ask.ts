import type { InternalClaims, Role, Vendor } from '@innline/shared';
import * as z from 'zod';
import { askWorkerJson } from '@/server/worker/ask-json';

interface Asking {
  hotel: { id: string };
  role: Role;
  actor: { id: string; name: string };
}

const claimsOf = ({ hotel, role, actor }: Asking): InternalClaims => ({
  hotelId: hotel.id,
  role,
  userId: actor.id,
  userName: actor.name,
});

/** Asks the worker about the hotel's account with a vendor; the worker asks the vendor. With a body it does something. */
export const askVendor = <T>(ctx: Asking, vendor: Vendor, what: string, answer: z.ZodType<T>, body?: unknown) =>
  askWorkerJson(`/voice/connections/${vendor}/${what}`, claimsOf(ctx), answer, body);

export const CarrierNumbers = z.object({
  numbers: z.array(
    z.object({
      number: z.string(),
      id: z.string(),
      label: z.string().nullable(),
      rings: z.enum(['here', 'elsewhere', 'nowhere']),
    }),
  ),
});
export type CarrierNumber = z.infer<typeof CarrierNumbers>['numbers'][number];

export const TrunkSteps = z.object({
  steps: z.array(z.object({ label: z.string(), done: z.boolean(), detail: z.string().nullable() })),
});

/** E.164, as the worker takes it. */
export const PhoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/, 'a number such as +34971123456');
