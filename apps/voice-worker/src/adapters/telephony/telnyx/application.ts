import type { WorkerEnv } from '../../../env';
import type { TelnyxAccount, TelnyxClient } from './client';

/** Where Telnyx tells about the hotel's calls. The hotel is named for calls to numbers that no line has. */
export function webhookUrl(hotelId: string, { INNLINE_URL }: Pick<WorkerEnv, 'INNLINE_URL'>): string {
  const url = new URL('/api/triggers/phone-call', INNLINE_URL);
  url.searchParams.set('hotel', hotelId);
  return url.href;
}

/** Whether calls of an application with this webhook come to this Innline. */
export function ringsHere(
  webhook: string | null | undefined,
  { INNLINE_URL }: Pick<WorkerEnv, 'INNLINE_URL'>,
): boolean {
  if (!webhook || !URL.canParse(webhook)) return false;
  const [theirs, ours] = [new URL(webhook), new URL('/api/triggers/phone-call', INNLINE_URL)];
  return theirs.origin === ours.origin && theirs.pathname === ours.pathname;
}

/** The Call Control application of the hotel: the one it named, else the one whose webhook is ours. */
export async function applicationOf(
  client: TelnyxClient,
  { applicationId, hotelId }: TelnyxAccount,
  env: WorkerEnv,
): Promise<string | null> {
  if (applicationId) return applicationId;
  const ours = webhookUrl(hotelId, env);
  let shared: string | null = null;
  for await (const { id, webhook_event_url } of client.callControlApplications.list()) {
    if (!id) continue;
    if (webhook_event_url === ours) return id;
    if (ringsHere(webhook_event_url, env) && !webhook_event_url?.includes('hotel=')) shared ??= id;
  }
  return shared;
}
