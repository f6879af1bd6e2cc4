import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A LiveKit server as far as the Connections page asks it: checks the signed token and answers with empty lists. */
export async function fakeLiveKit(key: string, secret: string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const trusted = issuerOf(token, secret) === key;
    if (trusted) asked.push(request.url ?? '');
    response.writeHead(trusted ? 200 : 401, { 'content-type': 'application/json' });
    response.end(trusted ? '{}' : JSON.stringify({ code: 'unauthenticated', msg: 'invalid token' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Who signed a JWT (HS256) with this secret; null: nobody did. */
function issuerOf(token: string, secret: string): string | null {
  const [head, body, signature] = token.split('.');
  const right = createHmac('sha256', secret).update(`${head}.${body}`).digest('base64url');
  if (!body || signature !== right) return null;
  return JSON.parse(Buffer.from(body, 'base64url').toString()).iss;
}
