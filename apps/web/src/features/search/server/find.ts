import { may } from '@innline/shared';
import * as z from 'zod';
import { fold } from '@/lib/fold';
import { hotelProcedure } from '@/server/trpc/init';
import { findCalls } from './find-calls';

const MOST = 6;

/** What the ⌘K palette finds of the hotel, each kind only for roles that may read it. */
export const find = hotelProcedure('hotel.read')
  .input(z.object({ query: z.string().trim().min(2).max(100) }))
  .query(async ({ ctx: { repos, role }, input: { query } }) => {
    const [flows, lines, calls] = await Promise.all([
      may(role, 'flow.read') ? repos.flows.list() : [],
      may(role, 'flow.read') ? repos.lines.list() : [],
      may(role, 'call.read') ? findCalls(repos, query, MOST) : [],
    ]);
    const wanted = fold(query);
    const digits = query.replace(/\D/g, '');
    const named = ({ name }: { name: string }) => fold(name).includes(wanted);
    const numbered = ({ number }: { number: string | null }) => digits.length > 2 && number?.includes(digits);
    return {
      flows: flows
        .filter(named)
        .slice(0, MOST)
        .map(({ id, name, state }) => ({ id, name, state })),
      lines: lines
        .filter((line) => named(line) || numbered(line))
        .slice(0, MOST)
        .map(({ id, name, number }) => ({ id, name, number })),
      calls: calls.map(({ id, callerName, callerNumber, flowName, startedAt, match }) => ({
        id,
        callerName,
        callerNumber,
        flowName,
        startedAt,
        said: match?.text ?? null,
      })),
    };
  });
