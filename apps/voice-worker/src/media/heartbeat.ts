import type { WebSocket } from 'ws';
import type { Metrics } from '../metrics';

/** How often the far end is asked for a sign of life; whoever gave none since the last time but one is gone. */
export const HEARTBEAT_MS = 5_000;

/**
 * Ends a connection whose far end has vanished, or has stopped in the middle of a frame: nobody could otherwise tell it
 * from one that has nothing to say. Every WebSocket answers a ping (RFC 6455, 5.5.3), also a page in the background.
 */
export function keepAlive(socket: WebSocket, { badFrames }: Pick<Metrics, 'badFrames'>): void {
  let missed = 0;
  const alive = () => {
    missed = 0;
  };
  const timer = setInterval(() => {
    if (missed === 2) {
      badFrames.inc({ why: 'stalled' });
      return socket.terminate();
    }
    missed += 1;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, HEARTBEAT_MS).unref();
  socket.on('message', alive);
  socket.on('pong', alive);
  socket.once('close', () => clearInterval(timer));
}
