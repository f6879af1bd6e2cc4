import { TRPCError, tracked } from '@trpc/server';
import * as z from 'zod';
import { redis } from '../redis';
import { hotelProcedure } from '../trpc/init';
import { backlog } from './backlog';
import type { LiveEntry } from './hub';
import { type LiveMessage, toMessage } from './message';
import { LiveQueue } from './queue';
import { liveHub } from './shared-hub';
import { RECHECK_MS, requireStillAllowed } from './still-allowed';

/** A page that takes in less than we send is let go; it comes back and resumes. */
const MAX_BUFFERED = 4_000_000;

const isTeamChange = (message: LiveMessage) => message.kind === 'changed' && message.what === 'team';

/**
 * Everything that happens in a hotel, as it happens. Resumes after `lastEventId`, which the client sends by itself when it
 * reconnects; what cannot be replayed is answered by `reset`.
 */
export const events = hotelProcedure('call.read')
  .input(z.object({ lastEventId: z.string().max(40).nullish() }))
  .subscription(async function* ({ ctx, input, signal }) {
    const { connection, headers } = ctx;
    if (!connection) throw new TRPCError({ code: 'BAD_REQUEST', message: 'Live events are read over the WebSocket.' });
    const queue = new LiveQueue<LiveEntry | 'check'>();
    const { position, stop } = await liveHub().follow(input.hotelId, (entry) => queue.push(entry));
    const recheck = setInterval(() => queue.push('check'), RECHECK_MS);
    const leave = () => queue.end();
    signal?.addEventListener('abort', leave);
    const recheckNow = () => requireStillAllowed(headers, input.hotelId, 'call.read');
    try {
      const missed = input.lastEventId ? await backlog(redis(), input.hotelId, input.lastEventId, position) : [];
      const marker: LiveMessage = { kind: missed ? 'hello' : 'reset' };
      for (const entry of missed ?? []) {
        const message = toMessage(entry);
        if (message) yield tracked(entry.id, message);
      }
      // an empty id would mean "not tracked" to the client
      yield tracked(position, marker);
      for (let batch = await queue.take(); batch; batch = await queue.take()) {
        for (const entry of batch) {
          if (entry === 'check') {
            await recheckNow();
            continue;
          }
          const message = toMessage(entry);
          if (!message) continue;
          if (isTeamChange(message)) await recheckNow();
          yield tracked(entry.id, message);
        }
        if (connection.bufferedAmount() > MAX_BUFFERED) connection.close(4408, 'too slow');
      }
      if (queue.overflowed) connection.close(4408, 'too slow');
    } finally {
      clearInterval(recheck);
      signal?.removeEventListener('abort', leave);
      stop();
    }
  });
