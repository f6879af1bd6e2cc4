import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isSignedWebhook, WEBHOOK_SIGNATURE } from '@innline/shared/server';
import { listen, stopListening } from '../vendor/listen';

/** How a hotel's own system misbehaves. */
export type ReceiverFault =
  /** Answers with this status. */
  | { kind: 'refuse'; status: number }
  /** Takes the request and never answers. */
  | { kind: 'hang' }
  /** Sends its status, then nothing more, and keeps the line open. */
  | { kind: 'stall' }
  /** Cuts the connection without an answer. */
  | { kind: 'close' }
  /** Sends the caller somewhere else. */
  | { kind: 'redirect'; to: string }
  /** Answers with more than anybody wants to read. */
  | { kind: 'flood' }
  /** Answers rightly, so much later. */
  | { kind: 'slow'; ms: number };

export interface ReceivedEvent {
  id: string;
  type: string;
  at: string;
  hotelId: string;
  data: Record<string, unknown>;
}

export interface WebhookReceiver {
  /** `http://127.0.0.1:…/innline` */
  readonly url: string;
  /** Events it took, in the order they came. */
  readonly taken: ReceivedEvent[];
  /** Ids of all requests, those it misbehaved on included. */
  readonly asked: string[];
  /** What was wrong with a request, a line each; a test wants it empty. */
  readonly breaches: string[];
  /** Other addresses of this server that somebody asked. */
  readonly strays: string[];
  /** Signatures are checked with it. */
  secret: string;
  /** For requests that come from now on; null: behaves again. */
  misbehave(fault: ReceiverFault | null): void;
  stop(): Promise<void>;
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function answer(fault: ReceiverFault | null, res: ServerResponse): Promise<void> {
  switch (fault?.kind) {
    case 'refuse':
      return void res.writeHead(fault.status).end('no');
    case 'hang':
      return;
    case 'stall':
      return void res.writeHead(200).write('one ');
    case 'close':
      return void res.destroy();
    case 'redirect':
      return void res.writeHead(307, { location: fault.to }).end();
    case 'flood':
      return void res.writeHead(200).end('x'.repeat(2_000_000));
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, fault.ms).unref());
  }
  res.writeHead(204).end();
}

/** A system of a hotel that is told by webhooks, and misbehaves on demand. It holds every request to the published rules. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  let fault: ReceiverFault | null = null;
  const breach = (what: string) => void receiver.breaches.push(what);

  async function take(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (req.url !== '/innline') {
      receiver.strays.push(req.url ?? '');
      return void res.writeHead(404).end();
    }
    const how = fault;
    const body = await bodyOf(req);
    if (req.method !== 'POST') breach(`${req.method} instead of POST`);
    if (req.headers['content-type'] !== 'application/json') breach('no JSON');
    const header = String(req.headers[WEBHOOK_SIGNATURE.toLowerCase()] ?? '');
    if (!isSignedWebhook({ header, body }, receiver.secret, { now: Date.now() })) breach('not signed by this secret');
    const event = JSON.parse(body) as ReceivedEvent;
    for (const name of ['id', 'type', 'at', 'hotelId', 'data'] as const)
      if (event[name] === undefined) breach(`no ${name}`);
    if (req.headers['innline-event-id'] !== event.id) breach('another id in the header');
    if (req.headers['innline-event'] !== event.type) breach('another type in the header');
    receiver.asked.push(event.id);
    if (how === null || how.kind === 'slow') receiver.taken.push(event);
    await answer(how, res);
  }

  const server = createServer((req, res) => {
    take(req, res).catch((error) => {
      breach(String(error));
      res.destroy();
    });
  });
  const origin = await listen(server);
  const receiver: WebhookReceiver = {
    url: `${origin}/innline`,
    ...{ taken: [], asked: [], breaches: [], strays: [], secret: '' },
    misbehave(next) {
      fault = next;
    },
    stop: () => stopListening(server),
  };
  return receiver;
}
