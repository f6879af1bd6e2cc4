import * as z from 'zod';
import { Json } from '../model/json';
import { json, text } from './coerce';
import { defineTool } from './define';

export const HTTP_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

const address = 'must be an address that begins with https:// or http://';
const pairs = z.record(
  z.string().min(1).max(80),
  z
    .string()
    .max(2000)
    .regex(/^[^\r\n]*$/, 'must not hold line breaks'),
  { error: 'must be a list of names and texts' },
);

export const httpRequest = defineTool({
  name: 'http_request',
  label: 'Ask another system',
  help: 'Sends a request to a web service and keeps what you need of its answer.',
  input: z.object({
    method: z.preprocess(
      (value) => (typeof value === 'string' && value.trim() !== '' ? value.trim().toUpperCase() : 'GET'),
      z.enum(HTTP_METHODS, { error: `must be one of ${HTTP_METHODS.join(', ')}` }),
    ),
    url: text(2000).refine((url) => /^https?:\/\/[^\s/@]+([/?#]\S*)?$/i.test(url), address),
    headers: json(pairs, {}),
    /** Sent as JSON; null: no body. */
    body: json(Json, null),
    /** Name in the result → dotted path in the answer: `{ "price": "data.rates.0.price" }`. */
    mapping: json(pairs, {}),
  }),
  /** `status` null: nobody knows whether the service got the request. */
  output: z.object({
    status: z.number().int().min(100).max(599).nullable(),
    body: Json,
    mapped: z.record(z.string(), Json),
  }),
  outcomes: [
    { id: 'refused', label: 'The service refused (4xx)', tone: 'neutral' },
    { id: 'unknown', label: 'Not known whether it was done', tone: 'bad' },
  ],
  effectClass: 'once',
  retryable: false,
  fields: [
    {
      name: 'method',
      label: 'Method',
      help: 'GET asks, the others change something.',
      required: true,
      kind: 'select',
      options: HTTP_METHODS.map((value) => ({ value, label: value })),
    },
    {
      name: 'url',
      label: 'Address',
      help: 'The full address, e.g. https://pms.example.com/rooms.',
      required: true,
      kind: 'url',
    },
    { name: 'headers', label: 'Headers', help: 'Names and texts as JSON.', required: false, kind: 'json' },
    { name: 'body', label: 'Body', help: 'JSON to send along.', required: false, kind: 'json' },
    {
      name: 'mapping',
      label: 'Keep from the answer',
      help: 'A name and a path each, as JSON: {"price": "data.price"}.',
      required: false,
      kind: 'json',
    },
  ],
  spoken: {
    en: (_, outcome) => (outcome === 'unknown' ? 'I cannot tell whether that was done.' : ''),
    es: (_, outcome) => (outcome === 'unknown' ? 'No sé si se ha hecho.' : ''),
  },
});

/** Picks the mapped values out of an answer; null where a path names nothing. Own properties only. */
export function mapAnswer(body: Json, mapping: Record<string, string>): Record<string, Json> {
  const pick = (path: string) => path.split('.').reduce<Json>((value, key) => step(value, key), body);
  return Object.fromEntries(Object.entries(mapping).map(([name, path]) => [name, pick(path)]));
}

function step(value: Json, key: string): Json {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return null;
  return (value as Record<string, Json>)[key] ?? null;
}
