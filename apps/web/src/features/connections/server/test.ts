import { HttpServiceSettings, isAppError } from '@innline/shared';
import { ask } from '@innline/shared/server';
import * as z from 'zod';
import { env } from '@/env';
import { hotelProcedure } from '@/server/trpc/init';

const PATIENCE_MS = 8_000;

/** What a status means to somebody who has just entered a key. */
function verdict(status: number): { ok: boolean; words: string } {
  if (status === 401 || status === 403) {
    return { ok: false, words: `The service answers, but refuses the credentials (${status}).` };
  }
  if (status >= 500) return { ok: false, words: `The service answers with an error of its own (${status}).` };
  if (status >= 300 && status < 400) {
    return { ok: false, words: `The service sends us elsewhere (${status}); enter the address it leads to.` };
  }
  if (status >= 400)
    return { ok: true, words: `The service answers (${status}): there is nothing at the base address itself.` };
  return { ok: true, words: `The service answers (${status}).` };
}

/** Really asks the base address, with the sealed headers, as a call would. The answer's body is thrown away. */
export const test = hotelProcedure('connection.edit')
  .input(z.object({ id: z.string().max(64) }))
  .mutation(async ({ ctx, input }) => {
    const { settings } = await ctx.repos.connections.get(input.id);
    const headers = await ctx.repos.connections.secretsOf(input.id);
    const began = performance.now();
    const result = await ask({
      method: 'GET',
      url: HttpServiceSettings.parse(settings).baseUrl,
      headers: { accept: 'application/json', 'user-agent': 'Innline', ...headers },
      body: null,
      signal: AbortSignal.timeout(PATIENCE_MS),
      privateAddresses: env().INNLINE_HTTP_PRIVATE,
    }).then(
      ({ status }) => ({ status, ...verdict(status) }),
      (error: unknown) => ({ status: null, ok: false, words: whyNot(error) }),
    );
    await ctx.repos.connections.recordTest({ id: input.id, result: result.ok ? 'ok' : result.words, at: new Date() });
    return { ...result, ms: Math.round(performance.now() - began) };
  });

function whyNot(error: unknown): string {
  // larger than we read is still an answer, but not one a call could use
  if (isAppError(error)) return error.safeMessage;
  return `The service did not answer within ${PATIENCE_MS / 1_000} seconds.`;
}
