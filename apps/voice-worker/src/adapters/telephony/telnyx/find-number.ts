import type { TelnyxClient } from './client';

/** The account's own id of a number (E.164), and where its calls go; null: it is not on this account. */
export async function findNumber(client: TelnyxClient, number: string) {
  for await (const found of client.phoneNumbers.list({ filter: { phone_number: number } }))
    if (found.phone_number === number) return found;
  return null;
}
