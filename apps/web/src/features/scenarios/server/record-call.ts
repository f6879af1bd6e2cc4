import { compile, recordCall } from '@innline/flow';
import { AppError } from '@innline/shared';
import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/**
 * Makes a scenario of a past call and puts it at the end of its flow's list. What is personal is replaced by examples and
 * told. @throws AppError `unprocessable` with the reason where a call cannot become a scenario
 */
export const recordPastCall = hotelProcedure('flow.edit')
  .input(z.object({ callId: z.string().max(64) }))
  .mutation(async ({ ctx: { repos, actor }, input: { hotelId, callId } }) => {
    const [{ journal, document, flowId }, hotel] = await Promise.all([
      repos.calls.journal(callId),
      repos.hotel.facts(),
    ]);
    const compiled = document ? compile(document) : null;
    if (!compiled?.ok || !flowId)
      throw new AppError(
        'unprocessable',
        'The flow this call ran is not there any more, so it cannot be played again.',
      );
    const scenarios = await repos.scenarios.list(flowId);
    const name = freeName(
      scenarios.map(({ body }) => body.name),
      'From a call',
    );
    const recorded = recordCall(compiled.flow, journal, hotel, name);
    if (!recorded.ok) throw new AppError('unprocessable', recorded.why);
    const [row] = await repos.scenarios.add({ flowId, bodies: [recorded.scenario], by: actor });
    await publishChanged(hotelId, { what: 'flow', id: flowId }, actor);
    return { id: row!.id, flowId, name, replaced: recorded.replaced };
  });

function freeName(taken: readonly string[], base: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base} ${number}`;
    if (!taken.includes(name)) return name;
  }
}
