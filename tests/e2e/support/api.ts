import { facts } from './facts';

interface Draft {
  revision: number;
  document: { nodes: { id: string; type: string; name: string; config: Record<string, unknown> }[] };
}

interface Call {
  transcript: { speaker: string; text: string }[];
  events: { at: number; type: string; [more: string]: unknown }[];
}

/** A request with the demo's API key, or with another one. */
export function rest(path: string, init: RequestInit & { key?: string } = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${init.key ?? facts.demo.apiKey}`, 'content-type': 'application/json' };
  return fetch(`${facts.url}/api/v1${path}`, { ...init, headers: { ...headers, ...init.headers } });
}

async function json<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

export const draftOf = async (flowId: string) => json<Draft>(await rest(`/flows/${flowId}/draft`));
export const callOf = async (callId: string) => json<Call>(await rest(`/calls/${callId}`));
