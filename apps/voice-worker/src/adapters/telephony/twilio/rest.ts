import { AppError, type AppErrorCode } from '@innline/shared';
import type { Account } from '../../../data/accounts';
import type { WorkerEnv } from '../../../env';

const VERSION = '2010-04-01';
const TIMEOUT_MS = 10_000;

/** What to do about a refusal; `code` is Twilio's own. */
function refusalOf(status: number, code: number | null): [AppErrorCode, string] {
  const known = code === null ? '' : ` (error ${code}, see twilio.com/docs/api/errors/${code})`;
  if (status === 401)
    return ['unprocessable', 'Twilio does not accept these credentials. Check both and save them again.'];
  if (status === 404) return ['not_found', `Twilio does not know that${known}.`];
  if (status === 429) return ['rate_limited', 'Twilio gets too many requests at the moment. Try again shortly.'];
  if (status >= 500) return ['unavailable', 'Twilio has a problem at the moment. Try again shortly.'];
  return ['unprocessable', `Twilio refused${known}.`];
}

/** Twilio refused. Its own message may hold numbers and is not kept. */
export class TwilioRefusal extends AppError {
  constructor(
    readonly status: number,
    readonly twilioCode: number | null,
  ) {
    super(...refusalOf(status, twilioCode));
  }
}

export interface TwilioRest {
  /** Every entry of a list, page after page. `name` is the list's in the answers. */
  list(path: string, name: string, query?: Record<string, string>): Promise<unknown[]>;
  get(path: string, query?: Record<string, string>): Promise<Record<string, unknown>>;
  post(path: string, form: Record<string, string | readonly string[]>): Promise<Record<string, unknown>>;
}

const fieldsOf = (form: Record<string, string | readonly string[]>) =>
  new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  );

/** A list that never ends is none of a hotel's. */
const MOST_PAGES = 50;
const PAGE_SIZE = '1000';

/** The query that asks for the next page; empty: this was the last. Source: twilio.com/docs/usage/twilios-response, paging. */
function nextPage(body: Record<string, unknown>, base: string): string {
  const meta = body.meta as { next_page_url?: string | null } | undefined;
  const next = meta?.next_page_url ?? (body.next_page_uri as string | null | undefined);
  return next ? new URL(next, base).search : '';
}

/** Twilio's REST interface for one account. @throws TwilioRefusal; AppError `unavailable`, `timeout` */
function restAt(base: string, { accountSid, authToken }: Account<'twilio'>): TwilioRest {
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
    async list(path, name, query = {}) {
      const entries: unknown[] = [];
      let search = `?${new URLSearchParams({ PageSize: PAGE_SIZE, ...query })}`;
      for (let page = 0; search !== '' && page < MOST_PAGES; page++) {
        const body = await ask(`${base}${path}${search}`, { method: 'GET' });
        entries.push(...((body[name] as unknown[] | undefined) ?? []));
        search = nextPage(body, base);
      }
      return entries;
    },
    get: (path, query = {}) => ask(`${base}${path}?${new URLSearchParams(query)}`, { method: 'GET' }),
    post: (path, form) => ask(`${base}${path}`, { method: 'POST', body: fieldsOf(form) }),
  };
}

/**
 * What belongs to the account itself; `path` such as `/Calls.json`. Twilio's own client fixes the host, so that a test or
 * a proxy could not stand in for it.
 */
export const twilioRest = (account: Account<'twilio'>, env: WorkerEnv): TwilioRest =>
  restAt(`${env.INNLINE_TWILIO_URL}/${VERSION}/Accounts/${account.accountSid}`, account);

/** Its SIP trunks; `path` such as `/Trunks`. Source: twilio.com/docs/sip-trunking/api. */
export const trunkingRest = (account: Account<'twilio'>, env: WorkerEnv): TwilioRest =>
  restAt(`${env.INNLINE_TWILIO_TRUNKING_URL}/v1`, account);
