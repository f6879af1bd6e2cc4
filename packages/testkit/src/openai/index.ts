import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { VendorFault } from '../vendor/fault';
import { listen, stopListening } from '../vendor/listen';
import { type ChatRequest, readChatRequest } from './request';

export type { ChatRequest } from './request';

/** The only key it knows. */
export const OPENAI_TEST_KEY = 'openai-key-for-tests';

/** What it answers: words, a function call, or both. `input` goes out as it is, also if it is no JSON. */
export interface ChatAnswer {
  text?: string;
  call?: { name: string; input: string };
}

/** `retry_after`: 429 with the header. */
export type ModelFault = VendorFault | { kind: 'retry_after'; seconds: number };

export interface OpenAiDouble {
  /** `http://127.0.0.1:…/v1`, for INNLINE_OPENAI_URL or as a base address. */
  readonly url: string;
  /** Requests it took, oldest first. */
  readonly asked: (ChatRequest & { path: string })[];
  /** Every breach of the published interface; a test wants it empty. */
  readonly breaches: string[];
  /** How many connections were opened. */
  readonly connections: number;
  /** Requests whose asker hung up before the end. */
  readonly abandoned: number;
  /** How it answers from now on; by default it says “ready.”. */
  answers(how: (request: ChatRequest) => ChatAnswer): void;
  /** Null: behaves again. */
  misbehave(fault: ModelFault | null): void;
  stop(): Promise<void>;
}

const PATH =
  /^\/v1\/chat\/completions$|^\/openai\/deployments\/[\w.-]+\/chat\/completions\?api-version=\d{4}-\d{2}-\d{2}(-preview)?$/;

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** The events of one answer, a few letters each, so that no piece is a whole word by design. */
function eventsOf({ text = '', call }: ChatAnswer, model: string): object[] {
  const chunk = (delta: object, finish: string | null = null) => ({
    ...{ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model },
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  const words = text.match(/[\s\S]{1,7}/g) ?? [];
  const calls = call
    ? [
        chunk({
          tool_calls: [{ index: 0, id: 'call_x', type: 'function', function: { name: call.name, arguments: '' } }],
        }),
        ...(call.input.match(/[\s\S]{1,9}/g) ?? []).map((part) =>
          chunk({ tool_calls: [{ index: 0, function: { arguments: part } }] }),
        ),
      ]
    : [];
  const usage = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model, choices: [] };
  return [
    chunk({ role: 'assistant', content: '' }),
    ...words.map((part) => chunk({ content: part })),
    ...calls,
    chunk({}, call ? 'tool_calls' : 'stop'),
    { ...usage, usage: { prompt_tokens: 42, completion_tokens: 7, total_tokens: 49 } },
  ];
}

/** A server that speaks OpenAI's chat completions on the wire, as OpenAI, Azure and their likes do. */
export async function startOpenAiDouble(): Promise<OpenAiDouble> {
  const asked: OpenAiDouble['asked'] = [];
  const breaches: string[] = [];
  let fault: ModelFault | null = null;
  let reply: (request: ChatRequest) => ChatAnswer = () => ({ text: 'ready.' });
  let connections = 0;
  let abandoned = 0;

  const refuse = (res: ServerResponse, status: number, headers: Record<string, string> = {}) => {
    res.writeHead(status, { 'content-type': 'application/json', ...headers });
    res.end(JSON.stringify({ error: { message: 'refused', type: 'invalid_request_error', code: null } }));
  };
  const breach = (res: ServerResponse, what: string, status = 400) => {
    breaches.push(what);
    refuse(res, status);
  };

  async function stream(res: ServerResponse, answer: ChatAnswer, model: string, how: ModelFault | null) {
    if (how?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, how.ms).unref());
    res.writeHead(200, { 'content-type': 'text/event-stream' });
    res.flushHeaders();
    if (how?.kind === 'empty') return res.end('data: [DONE]\n\n');
    if (how?.kind === 'garbage') return res.end('<html>Bad gateway</html>\n');
    if (how?.kind === 'wrong_format') return res.end('data: {"choices": "none"}\n\n');
    const events = eventsOf(answer, model);
    for (const [i, event] of events.entries()) {
      if (i === Math.ceil(events.length / 2)) {
        if (how?.kind === 'stall') return;
        // half an event, then nothing
        if (how?.kind === 'close') return void res.write('data: {"choices": [{"del', () => res.destroy());
      }
      await new Promise<void>((resolve) => res.write(`data: ${JSON.stringify(event)}\n\n`, () => resolve()));
    }
    return res.end('data: [DONE]\n\n');
  }

  async function take(req: IncomingMessage, res: ServerResponse): Promise<unknown> {
    const how = fault;
    const path = req.url ?? '';
    const body = await bodyOf(req);
    if (req.method !== 'POST' || !PATH.test(path)) return breach(res, `no such path ${path}`, 404);
    const azure = path.startsWith('/openai/');
    const key = azure ? req.headers['api-key'] : String(req.headers.authorization ?? '').replace(/^Bearer /, '');
    if (key !== OPENAI_TEST_KEY) return refuse(res, 401);
    const request = readChatRequest(body);
    if (typeof request === 'string') return breach(res, request);
    asked.push({ ...request, path });
    if (how?.kind === 'refuse') return refuse(res, how.status);
    if (how?.kind === 'retry_after') return refuse(res, 429, { 'retry-after': String(how.seconds) });
    if (how?.kind === 'hang') return;
    return stream(res, reply(request), request.model, how);
  }

  const server = createServer((req, res) => {
    res.on('error', () => {});
    res.on('close', () => {
      if (!res.writableFinished) abandoned += 1;
    });
    void take(req, res).catch(() => res.destroy());
  });
  server.on('connection', () => {
    connections += 1;
  });
  const url = await listen(server);
  return {
    url: `${url}/v1`,
    asked,
    breaches,
    get connections() {
      return connections;
    },
    get abandoned() {
      return abandoned;
    },
    answers: (how) => {
      reply = how;
    },
    misbehave: (next) => {
      fault = next;
    },
    stop: () => stopListening(server),
  };
}
