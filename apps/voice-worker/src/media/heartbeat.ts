import type { WebSocket } from 'ws';
import type { Metrics } from '../metrics';

/** How often the far end is asked for a sign of life; whoever gave none since the last time but one is gone. */
export const HEARTBEAT_MS = 5_000;
/** Beats without a sign. */
const MOST_MISSED = 2;

/**
 * Ends a connection whose far end has vanished, has stopped in the middle of a frame, or sends and does not read: nobody
 * could otherwise tell it from one that has nothing to say. Every WebSocket answers a ping (RFC 6455, 5.5.3), also a page
 * in the background; a ping that is not even written waits behind audio that nobody takes.
 */
export function keepAlive(
  socket: WebSocket,
  { badFrames }: Pick<Metrics, 'badFrames'>,
  everyMs: number = HEARTBEAT_MS,
): void {
  let missed = 0;
  let unwritten = 0;
  const alive = () => {
    missed = 0;
  };
  const timer = setInterval(() => {
    if (missed === MOST_MISSED || unwritten === MOST_MISSED) {
      badFrames.inc({ why: missed === MOST_MISSED ? 'stalled' : 'unread' });
      return socket.terminate();
    }
    missed += 1;
    if (socket.readyState !== socket.OPEN) return;
    unwritten += 1;
    socket.ping(undefined, undefined, () => {
      unwritten = 0;
    });
  }, everyMs).unref();
  socket.on('message', alive);
  socket.on('pong', alive);
  socket.once('close', () => clearInterval(timer));
}
