import * as z from 'zod';
import { operation } from '../operation';
import { LineSummary } from '../schemas';

const named = (row: { id: string; name: string } | null) => row && { id: row.id, name: row.name };

export const listLines = operation({
  method: 'GET',
  path: '/lines',
  permission: 'flow.read',
  summary: 'Phone numbers and where they lead',
  answer: z.object({ lines: z.array(LineSummary) }),
  run: async ({ repos }) => {
    const rows = await repos.lines.list();
    return {
      lines: rows.map(({ id, name, number, flow, closedFlow, schedule, fallbackNumber, busyPolicy, active }) => ({
        id,
        name,
        number,
        flow: named(flow),
        closedFlow: named(closedFlow),
        schedule: named(schedule),
        fallbackNumber,
        busyPolicy,
        active,
      })),
    };
  },
});
