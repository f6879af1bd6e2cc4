import type { TelnyxClient } from './client';

/** A number of the account that may be shown: the first one that is active (and rings by this application, if named). */
export async function anyNumber(client: TelnyxClient, connectionId?: string): Promise<string | null> {
  for await (const { phone_number, connection_id, status } of client.phoneNumbers.list()) {
    if (status === 'active' && (connectionId === undefined || connection_id === connectionId)) return phone_number;
  }
  return null;
}
