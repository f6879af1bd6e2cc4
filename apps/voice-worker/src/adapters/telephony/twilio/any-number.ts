import type { TwilioRest } from './rest';

/** Any number of the account (E.164), for what comes from no line of ours; null: it has none. */
export async function anyNumber(rest: TwilioRest): Promise<string | null> {
  const { incoming_phone_numbers: numbers } = (await rest.get('/IncomingPhoneNumbers.json', { PageSize: '1' })) as {
    incoming_phone_numbers?: { phone_number: string }[];
  };
  return numbers?.[0]?.phone_number ?? null;
}
