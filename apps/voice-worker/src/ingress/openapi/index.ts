import type { MediaWay } from '../media-socket';
import { Problem } from '../problem';
import type { Route } from '../route';
import type { Webhook } from '../webhook';
import { hook, socket } from './door';
import { operation } from './operation';
import { type Json, schemaOf } from './schema-of';
import { SECURITY } from './security';
import { WORKER_PAGES } from './worker-pages';

/** Everything this port answers to. */
export interface Ingress {
  routes: readonly Route[];
  webhooks: readonly Webhook[];
  sockets: readonly MediaWay[];
}

const TAGS = [
  { name: 'calls', description: 'The REST interface of a hotel: every request needs one of its API keys.' },
  { name: 'vendors', description: 'Where carriers, LiveKit, outside agents and Stripe tell us things, signed.' },
  { name: 'audio', description: 'WebSockets for a call’s audio.' },
  { name: 'worker', description: 'What a worker tells of itself.' },
];

/** The OpenAPI 3.1 document of the worker's port, made from what answers there. */
export function openApi({ routes, webhooks, sockets }: Ingress, url: string): Json {
  const paths: Record<string, Json> = {};
  const add = (path: string, method: string, what: Json) => {
    paths[path] = { ...paths[path], [method.toLowerCase()]: what };
  };
  for (const route of routes) add(route.path, route.method, operation(route));
  for (const { path, method, door } of webhooks) add(path, method, hook(door));
  for (const { path, door } of sockets) add(path, 'GET', socket(door));
  for (const [path, what] of Object.entries(WORKER_PAGES)) add(path, 'GET', what);
  return {
    openapi: '3.1.0',
    info: { title: 'Innline voice', version: '1.0.0', description: 'Calls of one hotel, and how they come in.' },
    servers: [{ url }],
    tags: TAGS,
    security: [{ apiKey: [] }],
    paths,
    components: { securitySchemes: SECURITY, schemas: { Problem: schemaOf(Problem, 'output') } },
  };
}
