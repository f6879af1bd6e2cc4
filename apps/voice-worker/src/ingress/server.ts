import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '@innline/shared';
import type { Services } from '../services';
import { health } from './health';
import { openApi } from './openapi';
import { sendProblem } from './problem';
import { createRouter } from './router';
import { ROUTES } from './routes';
import { MEDIA_WAYS, WEBHOOKS } from './ways';
import { answerWebhook } from './webhook';

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

/** The worker's one port: REST, health, metrics, media sockets. */
export async function startIngress(services: Services) {
  const { env, metrics } = services;
  const router = createRouter(ROUTES, services);
  const sockets = new Map(MEDIA_WAYS.map(({ path, open }) => [path, open(services)]));

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', 'http://worker');
    if (req.method === 'GET') {
      if (url.pathname === '/health' || url.pathname === '/voice/health') return sendJson(res, await health(services));
      if (url.pathname === '/voice/openapi.json') return sendJson(res, openApi(ROUTES, env.INNLINE_URL));
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

  const server = createServer((req, res) => {
    answer(req, res).catch((error) => {
      if (!(error instanceof AppError)) services.log.error({ err: error }, 'A request failed');
      sendProblem(res, error);
    });
  });
  // a client that sends its headers a byte a minute must not hold a socket
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.on('upgrade', (req, socket, head) => {
    const url = new URL(req.url ?? '/', 'http://worker');
    const way = sockets.get(url.pathname);
    if (way) return way.upgrade(req, socket, head, url);
    socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
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
