import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakeAccount } from './account';
import { FakeCall, type FakeCallOptions } from './call';
import { Problem } from './problem';
import { answerRequest } from './routes';
import type { Transfer } from './shapes';
import { signingKey } from './sign';
import { FakeWebhooks } from './webhooks';

/** What somebody does whose phone is rung. */
export type Callee = 'answers' | 'busy' | 'declines' | 'never_answers' | 'does_not_exist';

export interface FakeTelnyxOptions {
  /** Where an address given to Telnyx really is: the name server, and the load balancer before several workers. */
  route?: (url: string) => string;
  /** Entries in a page of a list. */
  pageSize?: number;
}

/** Telnyx on the wire: REST, signed webhooks, media streams, and people who call and are called. */
export class FakeTelnyx {
  readonly apiKey = 'KEY0123456789ABCDEF_test';
  readonly key = signingKey();
  readonly account = new FakeAccount();
  readonly calls = new Map<string, FakeCall>();
  readonly webhooks: FakeWebhooks;
  /** Whatever broke the published protocol. A test that ends with an entry here has failed. */
  readonly wrong: string[] = [];
  readonly requests: { method: string; path: string; status: number }[] = [];
  /** By number; others answer. */
  readonly callees = new Map<string, Callee>();
  /** Answers instead of what the endpoint would, while it gives something. */
  failing: (method: string, path: string) => Problem | null = () => null;
  url = '';
  private readonly ringing = new Set<NodeJS.Timeout>();
  private readonly server = createServer((req, res) => void this.answer(req, res));

  private constructor(private readonly options: FakeTelnyxOptions) {
    this.webhooks = new FakeWebhooks(this.key, (url) => this.route(url));
  }

  static async start(options: FakeTelnyxOptions = {}): Promise<FakeTelnyx> {
    const fake = new FakeTelnyx(options);
    await new Promise<void>((resolve) => fake.server.listen(0, '127.0.0.1', resolve));
    fake.url = `http://127.0.0.1:${(fake.server.address() as AddressInfo).port}/v2`;
    return fake;
  }

  /** Somebody calls a number of the account. */
  callIn(options: Omit<FakeCallOptions, 'direction' | 'connectionId' | 'clientState'>): FakeCall {
    const number = this.account.numbers.find(({ phone_number }) => phone_number === options.to);
    const connectionId = number?.connection_id ?? this.account.applications[0]?.id ?? '';
    return this.begin({ ...options, direction: 'incoming', connectionId, clientState: null });
  }

  async stop(): Promise<void> {
    for (const timer of this.ringing) clearTimeout(timer);
    for (const call of this.calls.values()) for (const stream of call.streams) stream.drop();
    await this.webhooks.settled();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private route(url: string): string {
    return this.options.route?.(url) ?? url;
  }

  private begin(options: FakeCallOptions): FakeCall {
    const call = new FakeCall(options, {
      tell: (of, type, payload = {}) => this.tell(of, type, payload),
      route: (url) => this.route(url),
      wrong: (what) => void this.wrong.push(what),
    });
    this.calls.set(call.id, call);
    const { direction, from, callerName } = options;
    const state = direction === 'incoming' ? 'parked' : 'bridging';
    this.tell(call, 'call.initiated', { direction, state, caller_id_name: callerName ?? from });
    return call;
  }

  private tell({ id, legId, sessionId, options, clientState }: FakeCall, type: string, more: object): void {
    const url = this.account.webhookOf(options.connectionId);
    if (!url) return void this.wrong.push(`${type} has nowhere to go`);
    const ids = { call_control_id: id, call_leg_id: legId, call_session_id: sessionId };
    const { connectionId: connection_id, from, to } = options;
    this.webhooks.send(url, type, { ...ids, connection_id, client_state: clientState, from, to, ...more });
  }

  private dial(order: Parameters<Parameters<typeof answerRequest>[1]['dial']>[0]): FakeCall {
    if (!this.account.webhookOf(order.connection_id)) throw new Problem(422, '10015', 'Invalid connection_id');
    const to = order.to;
    const call = this.begin({
      ...{ direction: 'outgoing', from: order.from, to, connectionId: order.connection_id },
      clientState: order.client_state ?? null,
    });
    this.ring(call, order.timeout_secs ?? 30, () => call.pickUp(order));
    return call;
  }

  /** Rings somebody for a caller, and connects the two if they answer; else the caller's call stays as it is. */
  private connect(caller: FakeCall, order: Transfer): void {
    const { connectionId, to: shown } = caller.options;
    const leg = this.begin({
      ...{ direction: 'outgoing', from: order.from ?? shown, to: order.to, connectionId },
      clientState: order.target_leg_client_state ?? null,
    });
    void caller.ended.then(() => leg.end('originator_cancel', 'caller'));
    void leg.ended.then((cause) => {
      if (leg.answered) caller.end(cause, 'callee');
      else caller.transferredTo = null;
    });
    this.ring(leg, order.timeout_secs ?? 30, () => leg.pickUp({}));
  }

  private ring(call: FakeCall, seconds: number, pickUp: () => void): void {
    const does = this.callees.get(call.options.to) ?? 'answers';
    const later = (ms: number, act: () => void) => {
      const timer = setTimeout(() => {
        this.ringing.delete(timer);
        act();
      }, ms);
      this.ringing.add(timer);
    };
    if (does === 'answers') later(30, pickUp);
    if (does === 'busy') later(30, () => call.end('user_busy', 'callee'));
    if (does === 'declines') later(30, () => call.end('call_rejected', 'callee'));
    if (does === 'does_not_exist') later(30, () => call.end('not_found', 'unknown'));
    if (does === 'never_answers') later(seconds * 1_000, () => call.end('timeout', 'unknown'));
  }

  private async answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', this.url);
    const method = req.method ?? 'GET';
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const send = (status: number, body: unknown) => {
      this.requests.push({ method, path: url.pathname, status });
      res.writeHead(status, { 'content-type': 'application/json' });
      res.end(JSON.stringify(body));
    };
    try {
      const failure = this.failing(method, url.pathname);
      if (failure) throw failure;
      if (req.headers.authorization !== `Bearer ${this.apiKey}`)
        throw new Problem(401, '10009', 'Authentication failed');
      const text = Buffer.concat(chunks).toString();
      const request = { method, path: url.pathname, query: url.searchParams, body: text ? JSON.parse(text) : {} };
      const parts = { account: this.account, calls: this.calls, pageSize: this.options.pageSize ?? 20 };
      send(
        200,
        answerRequest(request, {
          ...parts,
          dial: (order) => this.dial(order),
          connect: (...of) => this.connect(...of),
        }),
      );
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem(500, '10007', 'Unexpected error');
      send(problem.status, problem.body);
    }
  }
}
