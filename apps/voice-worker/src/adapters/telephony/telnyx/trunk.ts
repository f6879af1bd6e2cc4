import type { Accounts } from '../../../data/accounts';
import type { TrunkStep } from '../../admin/contract';
import { farEnd, type SipHost, TRUNK_NAME, trunkNameOf, trunkSteps } from '../trunk-steps';
import type { TelnyxClient } from './client';
import { findNumber } from './find-number';

export const isOurTrunk = ({ connection_name }: { connection_name?: string }) =>
  connection_name?.startsWith(TRUNK_NAME) ?? false;

async function connectionOf(client: TelnyxClient, name: string): Promise<string | null> {
  for await (const { id, connection_name } of client.fqdnConnections.list())
    if (id && connection_name === name) return id;
  return null;
}

async function hasHost(client: TelnyxClient, connectionId: string, host: SipHost): Promise<boolean> {
  for await (const { connection_id, fqdn, port } of client.fqdns.list({ filter: { connection_id: connectionId } }))
    if (connection_id === connectionId && fqdn?.toLowerCase() === host.fqdn && (port ?? 5_060) === host.port)
      return true;
  return false;
}

/** Makes what is missing, in the order calls need it. */
async function setUp(client: TelnyxClient, name: string, host: SipHost, numbers: readonly string[]): Promise<string[]> {
  let id = await connectionOf(client, name);
  if (!id) {
    const made = await client.fqdnConnections.create({
      ...{ connection_name: name, active: true },
      // LiveKit's trunks match numbers with their plus sign
      inbound: { ani_number_format: '+E.164', dnis_number_format: '+e164' },
    });
    id = made.data?.id ?? null;
  }
  if (!id) return [...numbers];
  if (!(await hasHost(client, id, host)))
    await client.fqdns.create({ connection_id: id, fqdn: host.fqdn, port: host.port, dns_record_type: 'a' });
  const missing: string[] = [];
  for (const number of numbers) {
    const found = await findNumber(client, number);
    if (!found) missing.push(number);
    else if (found.connection_id !== id) await client.phoneNumbers.update(found.id, { connection_id: id });
  }
  return missing;
}

async function countNumbers(client: TelnyxClient, connectionId: string): Promise<number> {
  let count = 0;
  for await (const { connection_id } of client.phoneNumbers.list()) if (connection_id === connectionId) count += 1;
  return count;
}

/**
 * How far calls to the account's numbers reach the hotel's LiveKit by SIP, and with `numbers` (E.164) sets up what is
 * missing. Repeating it makes nothing twice.
 */
export async function trunk(
  client: TelnyxClient,
  hotelId: string,
  numbers: readonly string[] | null,
  accounts: Pick<Accounts, 'of'>,
): Promise<TrunkStep[]> {
  const name = trunkNameOf(hotelId);
  const to = await farEnd(hotelId, accounts);
  const { host } = to;
  const missing = host && numbers ? await setUp(client, name, host, numbers) : [];
  const id = await connectionOf(client, name);
  return trunkSteps({
    ...{ carrier: 'Telnyx', to, trunk: id && name, missing: missing.length },
    leads: id !== null && host !== null && (await hasHost(client, id, host)),
    numbers: id ? await countNumbers(client, id) : 0,
  });
}
