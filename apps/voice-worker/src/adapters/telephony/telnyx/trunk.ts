import type { Accounts } from '../../../data/accounts';
import type { TrunkStep } from '../../admin/contract';
import type { TelnyxClient } from './client';
import { findNumber } from './find-number';

/** What we make bears this name, so that it is found again and nothing else is touched. */
const NAME = 'Innline to LiveKit';

export const isOurTrunk = ({ connection_name }: { connection_name?: string }) =>
  connection_name?.startsWith(NAME) ?? false;

/** `abc.sip.livekit.cloud:5060`, as the connection of LiveKit has it. */
interface SipHost {
  fqdn: string;
  port: number;
}

function hostOf(sipHost: string): SipHost {
  const [fqdn, port] = sipHost.split(':');
  return { fqdn: fqdn!.toLowerCase(), port: port ? Number(port) : 5_060 };
}

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
  const name = `${NAME} ${hotelId.slice(-12)}`;
  const liveKit = await accounts.of(hotelId, 'livekit');
  const host = liveKit?.sipHost ? hostOf(liveKit.sipHost) : null;
  const missing = host && numbers ? await setUp(client, name, host, numbers) : [];
  const id = await connectionOf(client, name);
  const count = id ? await countNumbers(client, id) : 0;
  const refused = missing.length > 0 ? `${missing.length} of the numbers are not on this account.` : null;
  return [
    {
      label: 'LiveKit is connected',
      done: host !== null,
      detail: host
        ? `${host.fqdn}:${host.port}`
        : liveKit
          ? 'Enter the SIP host of LiveKit under Connections → LiveKit.'
          : 'Connect LiveKit first, under Connections → LiveKit.',
    },
    { label: 'SIP connection at Telnyx', done: id !== null, detail: id ? name : null },
    {
      label: 'It leads to LiveKit',
      done: id !== null && host !== null && (await hasHost(client, id, host)),
      detail: null,
    },
    {
      label: 'Numbers ring by it',
      done: count > 0 && missing.length === 0,
      detail: refused ?? (count > 0 ? `${count} ${count === 1 ? 'number' : 'numbers'}` : 'Choose the numbers.'),
    },
  ];
}
