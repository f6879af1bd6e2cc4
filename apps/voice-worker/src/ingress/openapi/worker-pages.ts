import * as z from 'zod';
import { Health } from '../health';
import { page } from './door';
import { schemaOf } from './schema-of';

const health = (id: string) =>
  page({
    id,
    summary: 'Whether this worker can take calls, and what it needs for it.',
    type: 'application/json',
    schema: schemaOf(Health, 'output'),
    example: {
      ...{ status: 'ok', calls: 3, free: 147 },
      checks: { redis: true, postgres: true, speechOut: true, speechIn: true },
    } satisfies z.output<typeof Health>,
  });

/** What a worker tells of itself, by path. */
export const WORKER_PAGES = {
  '/health': health('getHealth'),
  '/voice/health': health('getVoiceHealth'),
  '/metrics': page({
    id: 'getMetrics',
    summary: 'Everything the worker counts, for Prometheus. No personal data.',
    type: 'text/plain',
    schema: { type: 'string' },
    example:
      '# HELP innline_live_calls Calls this worker runs\n# TYPE innline_live_calls gauge\ninnline_live_calls 3\n',
  }),
  '/voice/openapi.json': page({
    id: 'getOpenApi',
    summary: 'This document.',
    type: 'application/json',
    schema: schemaOf(z.looseObject({ openapi: z.literal('3.1.0') }), 'output'),
    example: { openapi: '3.1.0' },
  }),
};
