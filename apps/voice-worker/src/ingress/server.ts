import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError, isAppError } from '@innline/shared';
import type { Services } from '../services';
import { health } from './health';
import { limitSenders, MAX_HEADER_BYTES, PATIENCE } from './limits';
import { openApi } from './openapi';
import { sendProblem } from './problem';
import { upgradeRefuser } from './refuse-upgrade';
import { whyOf } from './rejected';
import { createRouter } from './router';
import { ROUTES } from './routes';
import { MEDIA_WAYS, WEBHOOKS } from './ways';
import { answerWebhook } from './webhook';

const BASE = 'http://worker';

function sendJson(res: ServerResponse, body: unknown): void {
  res.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  res.end(JSON.stringify(body));
}

/** What somebody at a terminal can act on. */
function plain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} is taken by another program. Stop it, or set WORKER_PORT to a free one.`);
  if (error.code === 'EACCES') return new Error(`Port ${port} needs more rights. Set WORKER_PORT to one above 1023.`);
  return error;
}

/** `GET //` and its like are no addresses: nothing is there. */
const addressOf = ({ url = '/' }: IncomingMessage) => new URL(URL.canParse(url, BASE) ? url : '/', BASE);

/** A label of the metrics: whose webhook, or the REST interface. */
function wayTo({ pathname }: URL): string {
  const hook = WEBHOOKS.find(({ path }) => path === pathname);
  return hook ? `${hook.vendor}_webhook` : 'rest';
}

/** The worker's one port: REST, health, metrics, media sockets. */
export async function startIngress(services: Services, patience = PATIENCE) {
  const { env, metrics } = services;
  const router = createRouter(ROUTES, services);
  const sockets = new Map(MEDIA_WAYS.map(({ path, open }) => [path, open(services, patience)]));

  async function answer(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
    if (req.method === 'GET') {
      if (url.pathname === '/health' || url.pathname === '/voice/health') return sendJson(res, await health(services));
      if (url.pathname === '/voice/openapi.json')
        return sendJson(res, openApi({ routes: ROUTES, webhooks: WEBHOOKS, sockets: MEDIA_WAYS }, env.INNLINE_URL));
      if (url.pathname === '/metrics') {
        res.writeHead(200, { 'content-type': metrics.registry.contentType });
        res.end(await metrics.registry.metrics());
        return;
      }
    }
    if (await answerWebhook(WEBHOOKS, req, res, url, services)) return;
    if (await router(req, res, url)) return;
    throw new AppError('not_found', 'There is nothing at this address. GET /voice/openapi.json lists what there is.');
  }

  const limits = { maxHeaderSize: MAX_HEADER_BYTES, connectionsCheckingInterval: patience.checkMs };
  const server = createServer(limits, (req, res) => {
    const url = addressOf(req);
    answer(req, res, url).catch((error) => {
      if (!isAppError(error)) services.log.error({ err: error }, 'A request failed');
      metrics.rejected.inc({ way: wayTo(url), why: whyOf(error) });
      sendProblem(res, error);
    });
  });
  limitSenders(server, metrics, patience);
  const nowhere = upgradeRefuser('http', metrics);
  server.on('upgrade', (req, socket, head) => {
    const url = addressOf(req);
    const way = sockets.get(url.pathname);
    if (way) return way.upgrade(req, socket, head, url);
    socket.on('error', () => socket.destroy());
    nowhere(socket, 404, 'There is no WebSocket at this address.');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(plain(error, env.WORKER_PORT)));
    server.listen(env.WORKER_PORT, env.WORKER_HOST, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async close(): Promise<void> {
      for (const way of sockets.values()) way.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
