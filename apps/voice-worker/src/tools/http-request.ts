import { type Json, mapAnswer } from '@innline/flow';
import { AppError } from '@innline/shared';
import { ask } from '@innline/shared/server';
import type { ToolHandler } from './contract';

/** Longer nobody waits on the phone. */
const LONGEST_MS = 10_000;

/** Headers the request needs for itself; a flow may not set them. */
const OWN_HEADERS = new Set(['host', 'content-length', 'connection', 'transfer-encoding', 'upgrade', 'te', 'expect']);

function parseJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text.slice(0, 10_000);
  }
}

/** Names of headers have no case: `Authorization` and `authorization` must not both be sent. */
const lowerCased = (headers: [string, string][]) =>
  Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));

/** Asks a service outside. 4xx is an outcome of its own; 5xx and silence are failures. */
export const httpRequest: ToolHandler<'http_request'> = async (input, context) => {
  const body = input.body === null ? null : JSON.stringify(input.body);
  const given = Object.entries(input.headers).filter(([name]) => !OWN_HEADERS.has(name.toLowerCase()));
  const headers = {
    accept: 'application/json',
    'user-agent': 'Innline',
    // the receiver can refuse a repetition
    'idempotency-key': context.effectKey,
    ...(body === null ? {} : { 'content-type': 'application/json' }),
    ...lowerCased(given),
    // last: a flow cannot put its own in the place of the hotel's
    ...lowerCased(Object.entries(await context.secretHeaders(input.url))),
  };
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(LONGEST_MS)]);
  const { method, url, mapping } = input;
  const answer = await ask({ method, url, headers, body, signal, privateAddresses: context.privateAddresses });
  if (answer.status >= 500) throw new AppError('unavailable', `The service answered with an error (${answer.status}).`);
  if (answer.status >= 300 && answer.status < 400)
    throw new AppError('unavailable', 'The service answered with a redirect, which is not followed.');
  const parsed = parseJson(answer.text);
  const output = { status: answer.status, body: parsed, mapped: mapAnswer(parsed, mapping) };
  return { outcome: answer.status >= 400 ? 'refused' : 'success', output };
};
