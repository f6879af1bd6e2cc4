import Telnyx from 'telnyx';
import type { Account } from '../../../data/accounts';
import type { WorkerEnv } from '../../../env';

/** A command of a live call is worth waiting for this long, retries not counted. */
const TIMEOUT_MS = 5_000;

export type TelnyxAccount = Account<'telnyx'>;
export type TelnyxClient = Telnyx;

/** The official client with the hotel's key. Commands carry an id, so its retries do nothing twice. */
export const telnyxClient = ({ apiKey, publicKey }: TelnyxAccount, { INNLINE_TELNYX_URL }: WorkerEnv): TelnyxClient =>
  new Telnyx({ apiKey, publicKey, baseURL: INNLINE_TELNYX_URL, timeout: TIMEOUT_MS, maxRetries: 2, logLevel: 'off' });
