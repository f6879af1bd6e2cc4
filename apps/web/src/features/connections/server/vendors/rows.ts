import type { ConnectionRow, HotelRepositories } from '@innline/db';
import { CONNECTION_KINDS, type ConnectionKind, VENDORS, type Vendor } from '@innline/shared';
import * as z from 'zod';

export const VendorName = z.enum(VENDORS as [Vendor, ...Vendor[]]);

/** The kinds without their own types: forms and checks treat all vendors alike. */
export const kindOf = (vendor: Vendor): ConnectionKind => CONNECTION_KINDS[vendor];

/** A hotel has one account per vendor; where an import made two, the first by name counts, as for the worker. */
export const rowOf = (rows: ConnectionRow[], vendor: Vendor): ConnectionRow | undefined =>
  rows.find((row) => row.vendor === vendor);

/** Which of an account's secrets are stored, by the names of their fields. What cannot be opened any more counts as all of them. */
export async function namesOfSecrets(
  connections: Pick<HotelRepositories['connections'], 'secretsOf'>,
  { id, vendor, hasSecrets }: ConnectionRow,
): Promise<string[]> {
  if (!hasSecrets) return [];
  const all = kindOf(vendor as Vendor).fields.flatMap(({ name, secret }) => (secret ? name : []));
  const values = await connections.secretsOf(id).catch(() => null);
  return values ? all.filter((name) => values[name]) : all;
}
