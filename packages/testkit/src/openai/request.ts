/** What a conversation request may ask. Source: platform.openai.com/docs, create chat completion. */
export interface ChatRequest {
  model: string;
  messages: { role: string; content: string | null; tool_calls?: unknown[]; tool_call_id?: string }[];
  tools: string[];
  temperature: number | null;
}

const KNOWN = new Set([
  'model',
  'stream',
  'stream_options',
  'messages',
  'tools',
  'temperature',
  'max_tokens',
  'max_completion_tokens',
]);
const ROLES = new Set(['system', 'user', 'assistant', 'tool']);

type Fields = { [name: string]: unknown };
const isRecord = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function messageProblem(message: unknown, open: Set<string>): string | null {
  if (!isRecord(message) || !ROLES.has(String(message.role))) return 'a message without a role';
  if (message.role === 'tool') {
    const id = String(message.tool_call_id ?? '');
    return open.delete(id) && typeof message.content === 'string' ? null : `a result nobody asked for: ${id}`;
  }
  if (open.size > 0) return 'a function call without its result';
  const calls = (message.tool_calls ?? []) as Fields[];
  for (const call of calls) {
    const asked = call.function as Fields | undefined;
    if (typeof call.id !== 'string' || call.type !== 'function' || typeof asked?.name !== 'string')
      return 'a broken function call';
    if (!/^[a-zA-Z0-9_-]{1,64}$/.test(asked.name)) return `a function cannot be called ${asked.name}`;
    open.add(call.id);
  }
  return typeof message.content === 'string' || calls.length > 0 ? null : 'a message without content';
}

function toolProblem(tool: unknown): string | null {
  const asked = isRecord(tool) && isRecord(tool.function) ? tool.function : null;
  if (!asked || (tool as Fields).type !== 'function') return 'a tool that is no function';
  if (!/^[a-zA-Z0-9_-]{1,64}$/.test(String(asked.name))) return `a function cannot be called ${String(asked.name)}`;
  const parameters = asked.parameters;
  if (!isRecord(parameters) || parameters.type !== 'object' || !isRecord(parameters.properties))
    return 'parameters are no object';
  const required = parameters.required as string[];
  return required.every((name) => Object.hasOwn(parameters.properties as object, name))
    ? null
    : 'an unknown field is required';
}

/** @returns what is asked, or what is wrong with it */
export function readChatRequest(body: string): ChatRequest | string {
  let asked: Fields;
  try {
    asked = JSON.parse(body) as Fields;
  } catch {
    return 'no JSON';
  }
  for (const name of Object.keys(asked)) if (!KNOWN.has(name)) return `unknown field ${name}`;
  const { model, stream, messages, tools = [], temperature = null } = asked;
  if (typeof model !== 'string' || model === '') return 'no model';
  if (stream !== true) return 'stream must be true here';
  if (!Array.isArray(messages) || messages.length === 0) return 'no messages';
  if (temperature !== null && !(Number(temperature) >= 0 && Number(temperature) <= 2)) return 'temperature is 0 to 2';
  const open = new Set<string>();
  for (const message of messages) {
    const problem = messageProblem(message, open);
    if (problem) return problem;
  }
  if (open.size > 0) return 'a function call without its result';
  for (const tool of tools as unknown[]) {
    const problem = toolProblem(tool);
    if (problem) return problem;
  }
  const names = (tools as { function: { name: string } }[]).map((tool) => tool.function.name);
  return {
    model,
    messages: messages as ChatRequest['messages'],
    tools: names,
    temperature: temperature as number | null,
  };
}
