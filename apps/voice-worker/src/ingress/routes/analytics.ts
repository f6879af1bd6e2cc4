import { forHotel } from '@innline/db';
import * as z from 'zod';
import { defineRoute } from '../route';

const DAY_MS = 86_400_000;

export const getAnalytics = defineRoute({
  method: 'GET',
  path: '/voice/analytics',
  id: 'getAnalytics',
  summary: 'Ended calls by day, flow and how they ended. The last 30 days by default.',
  permission: 'call.read',
  query: z.object({
    from: z.iso.datetime({ offset: true }).optional(),
    to: z.iso.datetime({ offset: true }).optional(),
  }),
  status: 200,
  example: {
    query: { from: '2026-10-01T00:00:00Z', to: '2026-10-31T00:00:00Z' },
    response: {
      total: 12,
      days: [
        { day: '2026-10-12', flowName: 'Front desk', endReason: 'completed', calls: 12, averageDurationMs: 74_000 },
      ],
    },
  },
  response: z.object({
    total: z.number().int(),
    days: z.array(
      z.object({
        day: z.iso.date(),
        flowName: z.string(),
        endReason: z.string(),
        calls: z.number().int(),
        averageDurationMs: z.number().int(),
      }),
    ),
  }),
  async handle({ query, caller }) {
    const to = query.to ? new Date(query.to) : new Date();
    const from = query.from ? new Date(query.from) : new Date(to.getTime() - 30 * DAY_MS);
    const rows = await forHotel(caller.hotelId).calls.daily({ from, to });
    const days = rows.map(({ durationMs, ...row }) => ({
      ...row,
      averageDurationMs: Math.round(durationMs / Math.max(1, row.calls)),
    }));
    return { total: days.reduce((sum, { calls }) => sum + calls, 0), days };
  },
});
