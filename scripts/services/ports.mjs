import net from 'node:net';

/** A TCP port on the loopback interface that nobody listens on at the moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Whether somebody listens on a loopback port. */
export function isOpen(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => socket.destroy(resolve(true)));
    socket.once('error', () => resolve(false));
  });
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks until the answer is truthy and returns it; null when the time is over.
 * @param {() => unknown} ask may be asynchronous
 */
export async function until(ask, { forMs, everyMs = 40 }) {
  const end = Date.now() + forMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) return null;
    await sleep(everyMs);
  }
}
