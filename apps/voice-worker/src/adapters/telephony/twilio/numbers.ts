import * as z from 'zod';
import type { CarrierNumber } from '../../admin/contract';
import type { TwilioRest } from './rest';

const Incoming = z.object({
  sid: z.string(),
  phone_number: z.string(),
  friendly_name: z.string().nullable(),
  voice_url: z.string().nullable(),
  voice_application_sid: z.string().nullish(),
  trunk_sid: z.string().nullish(),
});
export type Incoming = z.infer<typeof Incoming>;

/** The numbers of the account. `number`: only those that hold these digits, since Twilio finds parts too. */
export async function numbersOf(rest: TwilioRest, number?: string): Promise<Incoming[]> {
  const query: Record<string, string> = number === undefined ? {} : { PhoneNumber: number };
  return z.array(Incoming).parse(await rest.list('/IncomingPhoneNumbers.json', 'incoming_phone_numbers', query));
}

/** One number (E.164) of the account; null: it has none such. */
export const findNumber = async (rest: TwilioRest, number: string): Promise<Incoming | null> =>
  (await numbersOf(rest, number)).find(({ phone_number }) => phone_number === number) ?? null;

/** Where its calls go. `here`: our webhook's address, and the trunks that lead to the hotel's LiveKit. */
export function ringsWhere(
  { voice_url: url, voice_application_sid: app, trunk_sid: trunk }: Incoming,
  here: { url: string; trunks: ReadonlySet<string> },
): CarrierNumber['rings'] {
  // a trunk goes before an application, and that before the number's own address
  if (trunk) return here.trunks.has(trunk) ? 'here' : 'elsewhere';
  if (app) return 'elsewhere';
  if (!url) return 'nowhere';
  return url === here.url ? 'here' : 'elsewhere';
}
