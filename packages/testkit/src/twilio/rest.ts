import type { IncomingMessage, ServerResponse } from 'node:http';

/** How Twilio refuses. Source: twilio.com/docs/api/errors. */
export class RestRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

export type Form = URLSearchParams;
export type RestHandler = (ask: { form: Form; query: URLSearchParams; id: string }) => unknown;

export interface RestRoute {
  method: 'GET' | 'POST';
  /** Below the base: `/Calls/{id}.json` */
  path: string;
  /** Parameters it takes; others are refused, since Twilio would ignore what we think it does. */
  takes: readonly string[];
  handle: RestHandler;
}

export function need(form: Form, name: string, code: number): string {
  const value = form.get(name);
  if (value === null || value === '') throw new RestRefusal(400, code, `A '${name}' is required.`);
  return value;
}

async function read(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Answers a request to the REST interface of one account. `routes`: by what their paths begin with. */
export function restOf(
  account: { sid: string; authToken: string },
  routes: Readonly<Record<string, readonly RestRoute[]>>,
) {
  const wanted = `Basic ${Buffer.from(`${account.sid}:${account.authToken}`).toString('base64')}`;
  const table = Object.entries(routes).flatMap(([base, below]) =>
    below.map((route) => ({
      route,
      pattern: new RegExp(`^${`${base}${route.path}`.replaceAll('.', '\\.').replace('{id}', '(\\w+)')}$`),
    })),
  );

  async function answer(req: IncomingMessage): Promise<unknown> {
    const url = new URL(req.url ?? '/', 'http://twilio');
    if (req.headers.authorization !== wanted) throw new RestRefusal(401, 20003, 'Authenticate');
    for (const { route, pattern } of table) {
      const match = pattern.exec(url.pathname);
      if (!match || route.method !== req.method) continue;
      const form = new URLSearchParams(await read(req));
      const unknown = [...form.keys(), ...url.searchParams.keys()].find((name) => !route.takes.includes(name));
      if (unknown) throw new RestRefusal(400, 20001, `Unknown parameter ${unknown}`);
      return route.handle({ form, query: url.searchParams, id: match[1] ?? '' });
    }
    throw new RestRefusal(404, 20404, 'The requested resource was not found');
  }

  return (req: IncomingMessage, res: ServerResponse): void => {
    answer(req)
      .then((body) => ({ status: req.method === 'POST' ? 201 : 200, body }))
      .catch((error) => {
        const { status = 500, code = 20500, message } = error as Partial<RestRefusal>;
        return { status, body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status } };
      })
      .then(({ status, body }) => {
        res.writeHead(status, { 'content-type': 'application/json' });
        res.end(JSON.stringify(body));
      });
  };
}
