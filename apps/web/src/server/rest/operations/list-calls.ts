import type { CallRow } from '@innline/db';
import * as z from 'zod';
import { CallFilterInput, toFilter } from '@/features/calls/server';
import { operation } from '../operation';
import { CallSummary } from '../schemas';

export const listCalls = operation({
  method: 'GET',
  path: '/calls',
  permission: 'call.read',
  summary: 'Calls, newest first, a page at a time',
  query: z.object({
    ...CallFilterInput.shape,
    cursor: z.string().max(200).optional().describe('`next` of the page before.'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ calls: z.array(CallSummary), next: z.string().nullable() }),
  run: async ({ repos }, { query: { cursor, limit, ...filter } }) => {
    const page = await repos.calls.list({ filter: toFilter(filter), cursor, limit });
    return { calls: page.calls.map((row) => summaryOf(row)), next: page.next };
  },
});

/** The public part of a row. */
export function summaryOf(row: CallRow) {
  const fields = Object.keys(CallSummary.shape) as (keyof CallRow)[];
  return Object.fromEntries(fields.map((field) => [field, row[field]]));
}
