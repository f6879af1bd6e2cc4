import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const ACTION = /^\/v2\/calls\/([^/]+)\/actions\/(\w+)$/;

export interface Command {
  callControlId: string;
  action: string;
  body: Record<string, string>;
}

/** Telnyx's Call Control as far as calls under load need it: every command is taken, and told. */
export async function startTelnyxApi(took: (command: Command) => void): Promise<string> {
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const [, id, action] = ACTION.exec(decodeURIComponent(req.url ?? '')) ?? [];
    res.writeHead(id ? 200 : 404, { 'content-type': 'application/json' });
    res.end(JSON.stringify(id ? { data: { result: 'ok' } } : { errors: [] }));
    const text = Buffer.concat(chunks).toString();
    if (id) took({ callControlId: id, action: action!, body: text ? JSON.parse(text) : {} });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`;
}
