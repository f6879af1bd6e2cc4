import { AppError } from '@innline/shared';
import type { WorkerEnv } from '../../../env';
import { applicationOf, ringsHere, webhookUrl } from './application';
import type { TelnyxAccount, TelnyxClient } from './client';
import { findNumber } from './find-number';

/** Calls that leave need a profile; the account's first one, if it has any. */
async function outbound(client: TelnyxClient) {
  for await (const { id } of client.outboundVoiceProfiles.list()) if (id) return { outbound_voice_profile_id: id };
  return undefined;
}

/** The application whose calls come here: found, its webhook set right, or made. */
async function ensureApplication(client: TelnyxClient, account: TelnyxAccount, env: WorkerEnv): Promise<string> {
  const webhook_event_url = webhookUrl(account.hotelId, env);
  const known = await applicationOf(client, account, env);
  if (!known) {
    // hotels may share an account: each has an application of its own
    const application_name = `Innline ${account.hotelId.slice(-12)}`;
    const made = await client.callControlApplications.create({
      ...{ application_name, webhook_event_url, webhook_api_version: '2' },
      outbound: await outbound(client),
    });
    if (!made.data?.id) throw new AppError('unavailable', 'Telnyx did not make the application. Try again.');
    return made.data.id;
  }
  const { data } = await client.callControlApplications.retrieve(known);
  if (!ringsHere(data?.webhook_event_url, env)) {
    const application_name = data?.application_name ?? 'Innline';
    await client.callControlApplications.update(known, { application_name, webhook_event_url });
  }
  return known;
}

/** Makes calls to a number (E.164) of the account come here. Repeating it changes nothing. */
export async function assign(
  client: TelnyxClient,
  account: TelnyxAccount,
  number: string,
  env: WorkerEnv,
): Promise<void> {
  const found = await findNumber(client, number);
  if (!found) throw new AppError('not_found', 'This number is not on your Telnyx account. Buy or port it there first.');
  const connection_id = await ensureApplication(client, account, env);
  if (found.connection_id !== connection_id) await client.phoneNumbers.update(found.id, { connection_id });
}
