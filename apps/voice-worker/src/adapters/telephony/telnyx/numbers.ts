import type { WorkerEnv } from '../../../env';
import type { CarrierNumber } from '../../admin/contract';
import { ringsHere } from './application';
import type { TelnyxClient } from './client';
import { isOurTrunk } from './trunk';

/** Ids of everything at Telnyx whose calls come to this Innline, by Call Control or by LiveKit. */
async function ours(client: TelnyxClient, env: WorkerEnv): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const { id, webhook_event_url } of client.callControlApplications.list())
    if (id && ringsHere(webhook_event_url, env)) ids.add(id);
  for await (const connection of client.fqdnConnections.list())
    if (connection.id && isOurTrunk(connection)) ids.add(connection.id);
  return ids;
}

/** Every number of the account, page after page. */
export async function listNumbers(client: TelnyxClient, env: WorkerEnv): Promise<CarrierNumber[]> {
  const here = await ours(client, env);
  const numbers: CarrierNumber[] = [];
  for await (const { id, phone_number: number, customer_reference, connection_id } of client.phoneNumbers.list()) {
    const rings = !connection_id ? 'nowhere' : here.has(connection_id) ? 'here' : 'elsewhere';
    numbers.push({ id, number, label: customer_reference || null, rings });
  }
  return numbers;
}
