import { redisKeys } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { TRPCError } from '@trpc/server';
import { log } from '../log';
import { redis } from '../redis';
import { hotelProcedure } from '../trpc/init';
import { LiveQueue } from './queue';
import { RECHECK_MS, requireStillAllowed } from './still-allowed';

/** A gateway that died keeps its desk pages open this long. */
const PAGE_MS = 25_000;
const RENEW_MS = 10_000;

/** Tells the workers that this member is at an open desk page, as long as the page is connected: only those are rung. */
export const atDesk = hotelProcedure('call.act').subscription(async function* ({ ctx, input, signal }) {
  if (!ctx.connection) throw new TRPCError({ code: 'BAD_REQUEST', message: 'Desks are opened over the WebSocket.' });
  const key = redisKeys.desks(input.hotelId);
  const page = `${ctx.actor.id}:${newId()}`;
  const renew = async () => {
    const now = Date.now();
    await redis()
      .multi()
      .zadd(key, now + PAGE_MS, page)
      .zremrangebyscore(key, '-inf', now)
      .exec()
      .catch((error) => log().debug({ error: String(error) }, 'a desk could not be told of'));
  };
  const queue = new LiveQueue<'renew' | 'check'>();
  const timers = [setInterval(() => queue.push('renew'), RENEW_MS), setInterval(() => queue.push('check'), RECHECK_MS)];
  const leave = () => queue.end();
  signal?.addEventListener('abort', leave);
  try {
    await renew();
    yield { open: true };
    for (let batch = await queue.take(); batch; batch = await queue.take()) {
      if (batch.includes('check')) await requireStillAllowed(ctx.headers, input.hotelId, 'call.act');
      await renew();
    }
  } finally {
    for (const timer of timers) clearInterval(timer);
    signal?.removeEventListener('abort', leave);
    await redis()
      .zrem(key, page)
      .catch(() => {});
  }
});
