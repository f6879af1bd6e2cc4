import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { VendorFault } from '../vendor/fault';
import { listen, stopListening } from '../vendor/listen';
import { Form, StripeError } from './form';
import { type MadeSession, makeSession } from './sessions';

export type { MadeSession } from './sessions';
export { stripeSignature } from './sign';

/** The only key it knows, and the secret its webhooks are signed with. */
export const STRIPE_TEST_KEY = 'sk_test_0123456789abcdefghij';
export const STRIPE_TEST_WEBHOOK_SECRET = 'whsec_0123456789abcdefghij';

export type StripeEventType =
  | 'checkout.session.completed'
  | 'checkout.session.expired'
  | 'checkout.session.async_payment_succeeded'
  | 'checkout.session.async_payment_failed';

export interface FakeStripe {
  /** `http://127.0.0.1:…`, for INNLINE_STRIPE_URL. */
  readonly url: string;
  /** Made so far; the same key makes one. */
  readonly sessions: MadeSession[];
  /** Every breach of the published interface; a test wants it empty. */
  readonly breaches: string[];
  /** Requests that came, refused ones included: `GET /v1/balance`. */
  readonly asked: string[];
  /** What Stripe would tell of a session now, as the body of a webhook. */
  event(session: MadeSession, type: StripeEventType, change?: Partial<MadeSession>): string;
  /** Null: behaves again. Counts for requests that come from now on. */
  misbehave(fault: VendorFault | null): void;
  stop(): Promise<void>;
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const without = ({ description: _, ...session }: MadeSession) => session;

/** Stripe on the wire: the balance and Checkout Sessions, keys for repetition included. */
export async function startFakeStripe(): Promise<FakeStripe> {
  const sessions: MadeSession[] = [];
  const breaches: string[] = [];
  const answered = new Map<string, { body: string; answer: object }>();
  let fault: VendorFault | null = null;
  const asked: string[] = [];

  function act(path: string, body: string): object {
    const form = new Form(new URLSearchParams(body));
    if (path === '/v1/checkout/sessions') {
      const session = makeSession(form, 'https://checkout.stripe.test', Date.now());
      sessions.push(session);
      return without(session);
    }
    const id = /^\/v1\/checkout\/sessions\/(\w+)\/expire$/.exec(path)?.[1];
    const session = sessions.find((one) => one.id === id);
    if (!session) throw new StripeError(404, 'resource_missing', null, `No such checkout.session: ${id}`);
    form.end();
    if (session.status !== 'open')
      throw new StripeError(400, null, null, 'Only Checkout Sessions with a status in ["open"] can be expired.');
    Object.assign(session, { status: 'expired', url: null });
    return without(session);
  }

  /** A key that is used again gives the first answer, and must come with the same parameters. */
  function post(req: IncomingMessage, body: string): object {
    const path = req.url!.split('?')[0]!;
    const key = req.headers['idempotency-key'];
    if (typeof key !== 'string' || key.length > 255) throw new StripeError(400, null, null, 'No Idempotency-Key.');
    if (!req.headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
      throw new StripeError(400, null, null, 'Stripe reads forms.');
    const before = answered.get(`${path} ${key}`);
    if (before && before.body !== body)
      throw new StripeError(400, 'idempotency_key_in_use', null, 'Other parameters.', 'idempotency_error');
    if (before) return before.answer;
    const answer = act(path, body);
    answered.set(`${path} ${key}`, { body, answer });
    return answer;
  }

  async function answer(req: IncomingMessage): Promise<object> {
    const body = await bodyOf(req);
    if (req.headers.authorization !== `Bearer ${STRIPE_TEST_KEY}`)
      throw new StripeError(401, null, null, 'Invalid API Key provided: sk_test_********ghij');
    if (!/^\d{4}-\d{2}-\d{2}(\.\w+)?$/.test(String(req.headers['stripe-version'])))
      throw new StripeError(400, null, null, 'Invalid Stripe API version');
    if (req.method === 'POST') return post(req, body);
    if (req.url !== '/v1/balance') throw new StripeError(404, null, null, 'Unrecognized request URL.');
    const money = [{ amount: 0, currency: 'eur', source_types: { card: 0 } }];
    return { object: 'balance', available: money, pending: money, livemode: false };
  }

  function serve(req: IncomingMessage, res: ServerResponse): void {
    asked.push(`${req.method} ${req.url}`);
    const how = fault;
    if (how?.kind === 'hang') return;
    const reply = (status: number, body: object) => {
      res.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_test' });
      res.end(JSON.stringify(body));
    };
    const refuse = ({ status, code, param, message, type }: StripeError) =>
      reply(status, { error: { type, message, ...(code && { code }), ...(param && { param }) } });
    if (how?.kind === 'refuse') return refuse(new StripeError(how.status, null, null, 'Refused.', 'api_error'));
    answer(req)
      .then((body) => {
        // the work is done, its answer is lost
        if (how?.kind === 'close') return res.destroy();
        if (how?.kind === 'garbage') return res.end('<html>Bad gateway</html>');
        return reply(200, how?.kind === 'empty' ? {} : body);
      })
      .catch((error: unknown) => {
        if (!(error instanceof StripeError)) throw error;
        if (error.status === 400 && !/only checkout sessions/i.test(error.message))
          breaches.push(`${error.param ?? ''} ${error.message}`.trim());
        refuse(error);
      });
  }

  const server = createServer(serve);
  const url = await listen(server);
  return {
    ...{ url, sessions, breaches, asked },
    event(session, type, change = {}) {
      const id = `evt_${randomBytes(12).toString('hex')}`;
      const created = Math.floor(Date.now() / 1_000);
      const object = { ...without(session), ...change };
      return JSON.stringify({ id, object: 'event', type, created, livemode: false, data: { object } });
    },
    misbehave: (next) => {
      fault = next;
    },
    stop: () => stopListening(server),
  };
}
