import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import type { FakeAccount } from './account';
import { perform } from './actions';
import type { FakeCall } from './call';
import { Problem } from './problem';
import { Dial, NewApplication, NewFqdn, NewFqdnConnection, NewMessage, NumberUpdate, type Transfer } from './shapes';

/** What the endpoints act on. */
export interface FakeTelnyxParts {
  account: FakeAccount;
  calls: Map<string, FakeCall>;
  dial(order: z.infer<typeof Dial>): FakeCall;
  connect(call: FakeCall, order: Transfer): void;
  pageSize: number;
}

export interface FakeRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
}

function checked<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Problem(422, '10015', `Invalid parameter: ${issue?.path.join('.')} ${issue?.message}`);
}

const gone = () => new Problem(404, '10005', 'Resource not found');

function page<T>(all: readonly T[], query: URLSearchParams, most: number) {
  const number = Number(query.get('page[number]') ?? 1);
  const size = Math.min(most, Number(query.get('page[size]') ?? most));
  const data = all.slice((number - 1) * size, number * size);
  const total_pages = Math.max(1, Math.ceil(all.length / size));
  return { data, meta: { total_pages, total_results: all.length, page_number: number, page_size: size } };
}

/** Lists, makes and changes what the account holds. */
function collection<T extends { id: string }>(
  items: T[],
  schema: z.ZodType<Omit<T, 'id'>>,
  { method, query, body }: FakeRequest,
  id: string | undefined,
  pageSize: number,
) {
  if (method === 'GET' && !id) return page(items, query, pageSize);
  if (method === 'POST' && !id) {
    const item = { id: randomUUID(), ...checked(schema, body) } as T;
    items.push(item);
    return { data: item };
  }
  const known = items.find((item) => item.id === id);
  if (!known) throw gone();
  if (method === 'PATCH') {
    const { id: _, ...before } = known;
    Object.assign(known, checked(schema, { ...before, ...(body as object) }));
  }
  return { data: known };
}

/** Answers one request. @throws Problem */
export function answerRequest(
  request: FakeRequest,
  { account, calls, dial, connect, pageSize }: FakeTelnyxParts,
): unknown {
  const { method, query, body } = request;
  const [, version, kind, id, part, action] = request.path.split('/');
  if (version !== 'v2') throw gone();
  if (kind === 'calls' && part === 'actions' && method === 'POST') {
    const call = calls.get(decodeURIComponent(id ?? ''));
    if (!call) throw gone();
    perform(call, action ?? '', body, connect);
    return { data: { result: 'ok' } };
  }
  if (kind === 'calls' && !id && method === 'POST') {
    const { id: call_control_id, legId, sessionId } = dial(checked(Dial, body));
    const ids = { call_control_id, call_leg_id: legId, call_session_id: sessionId };
    return { data: { record_type: 'call', ...ids, is_alive: false } };
  }
  if (kind === 'balance')
    return { data: { record_type: 'balance', balance: '25.00', credit_limit: '0.00', currency: 'USD' } };
  if (kind === 'messages' && method === 'POST') {
    const { from, to, text } = checked(NewMessage, body);
    account.messages.push({ from, to, text });
    return { data: { record_type: 'message', id: randomUUID(), to: [{ phone_number: to, status: 'queued' }] } };
  }
  if (kind === 'phone_numbers') {
    const wanted = query.get('filter[phone_number]');
    if (!id)
      return page(
        account.numbers.filter((each) => !wanted || each.phone_number === wanted),
        query,
        pageSize,
      );
    const number = account.numbers.find((each) => each.id === id);
    if (!number) throw gone();
    if (method === 'PATCH') Object.assign(number, checked(NumberUpdate, body));
    return { data: number };
  }
  if (kind === 'outbound_voice_profiles') return page(account.profiles, query, pageSize);
  if (kind === 'call_control_applications')
    return collection(account.applications, NewApplication, request, id, pageSize);
  if (kind === 'fqdn_connections') return collection(account.connections, NewFqdnConnection, request, id, pageSize);
  if (kind === 'fqdns') return collection(account.fqdns, NewFqdn, request, id, pageSize);
  throw gone();
}
