import { setImmediate as nextTurn } from 'node:timers/promises';
import type { forHotel } from '@innline/db';
import { compile, type FlowDocument, Replayer } from '@innline/flow';
import { AppError } from '@innline/shared';

/** Calls of a flow, played on another document of it: what would become of each, newest first. */
export async function replayCalls(
  repos: ReturnType<typeof forHotel>,
  { flowId, document, limit }: { flowId: string; document: FlowDocument; limit: number },
) {
  const compiled = compile(document);
  if (!compiled.ok) throw new AppError('unprocessable', compiled.problems[0]!.message);
  const [{ calls, documents, left }, hotel] = await Promise.all([
    repos.calls.journals({ flowId, limit }),
    repos.hotel.facts(),
  ]);
  const replayer = new Replayer(compiled.flow, hotel, new Map(Object.entries(documents)));
  const replayed: ({ startedAt: Date; version: number } & ReturnType<Replayer['replay']>)[] = [];
  for (const call of calls) {
    replayed.push({
      startedAt: call.startedAt,
      version: call.versionNumber,
      ...replayer.replay(call, call.versionId),
    });
    // a call takes milliseconds, but two hundred of them must not hold up everybody else
    await nextTurn();
  }
  return { replayed, left };
}
