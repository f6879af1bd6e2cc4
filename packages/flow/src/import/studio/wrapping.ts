import { readJson } from '../json/read-json';

/** A flow as it lies in what somebody brings, and what it is called there. */
export interface Unwrapped {
  flow: unknown;
  name: string | null;
}

/** More layers than these nobody wraps. */
const MOST_LAYERS = 6;

/**
 * Takes a flow out of what is around it: `definition` of the REST API (`GET /v2/Flows/FW…`), the list of one that the
 * command line prints, and a definition kept as text, as configurations have it.
 */
export function unwrapped(input: unknown): Unwrapped {
  let [flow, name]: [unknown, string | null] = [input, null];
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const inner = insideOf(flow);
    if (inner === undefined) break;
    name ??= nameAround(flow);
    flow = inner;
  }
  return { flow, name: name ?? nameAround(flow) };
}

function insideOf(value: unknown): unknown {
  if (typeof value === 'string') {
    const read = /^\s*[[{"]/.test(value) ? readJson(value) : null;
    return read?.ok ? read.value : undefined;
  }
  if (Array.isArray(value)) return value.length === 1 ? value[0] : undefined;
  const definition = (value as { definition?: unknown } | null)?.definition;
  return typeof definition === 'string' || (typeof definition === 'object' && definition !== null)
    ? definition
    : undefined;
}

/** `friendly_name` of the REST API; the command line writes it in one word. */
function nameAround(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { friendly_name, friendlyName } = value as { friendly_name?: unknown; friendlyName?: unknown };
  const name = [friendly_name, friendlyName].find((each) => typeof each === 'string' && each.trim() !== '');
  return typeof name === 'string' ? name : null;
}
