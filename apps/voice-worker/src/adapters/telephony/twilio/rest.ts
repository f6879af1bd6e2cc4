import { AppError } from '@innline/shared';
import type { Account } from '../../../data/accounts';
import type { WorkerEnv } from '../../../env';

const VERSION = '2010-04-01';
const TIMEOUT_MS = 10_000;

/** Twilio refused. `code` is theirs (twilio.com/docs/api/errors); their message may hold numbers and is not kept. */
export class TwilioRefusal extends AppError {
  constructor(
    readonly status: number,
    readonly twilioCode: number | null,
  ) {
    const known = twilioCode === null ? '' : ` (error ${twilioCode}, see twilio.com/docs/api/errors/${twilioCode})`;
    if (status === 401) super('unprocessable', 'Twilio does not accept these credentials. Check both and save again.');
    else if (status === 404) super('not_found', `Twilio does not know that${known}.`);
    else if (status === 429) super('rate_limited', 'Twilio gets too many requests at the moment. Try again shortly.');
    else if (status >= 500) super('unavailable', 'Twilio has a problem at the moment. Try again shortly.');
    else super('unprocessable', `Twilio refused${known}.`);
  }
}

export interface TwilioRest {
  get(path: string, query?: Record<string, string>): Promise<Record<string, unknown>>;
  post(path: string, form: Record<string, string | readonly string[]>): Promise<Record<string, unknown>>;
}

const fieldsOf = (form: Record<string, string | readonly string[]>) =>
  new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  );

/**
 * Twilio's REST interface for one account; `path` below the account, such as `/Calls.json`. Their own client fixes the
 * host, so that a test or a proxy could not stand in for it.
 * @throws TwilioRefusal; AppError `unavailable`, `timeout`
 */
export function twilioRest({ accountSid, authToken }: Account<'twilio'>, env: WorkerEnv): TwilioRest {
  const base = `${env.INNLINE_TWILIO_URL}/${VERSION}/Accounts/${accountSid}`;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  async function ask(url: string, init: RequestInit): Promise<Record<string, unknown>> {
    const answer = await fetch(url, {
      ...init,
      headers: { authorization, accept: 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
    }).catch((cause) => {
      if (cause.name === 'TimeoutError') throw new AppError('timeout', 'Twilio did not answer within 10 s.', { cause });
      throw new AppError('unavailable', 'Twilio cannot be reached.', { cause });
    });
    const body = (await answer.json().catch(() => null)) as Record<string, unknown> | null;
    if (!answer.ok) throw new TwilioRefusal(answer.status, typeof body?.code === 'number' ? body.code : null);
    if (body === null) throw new AppError('unavailable', 'Twilio’s answer could not be read.');
    return body;
  }
  return {
    get: (path, query = {}) => ask(`${base}${path}?${new URLSearchParams(query)}`, { method: 'GET' }),
    post: (path, form) => ask(`${base}${path}`, { method: 'POST', body: fieldsOf(form) }),
  };
}
