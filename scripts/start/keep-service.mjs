import { isAlive } from '../services/processes.mjs';

const LOOK_EVERY_MS = 1_000;
const MAX_RESTARTS = 5;
const CALM_MS = 60_000;

/**
 * Starts a database server of ours again when it dies; on its old port, so that the parts find it where it was.
 * It is found by looking at its pid: one that an earlier run left behind is not our child and sends us no event.
 * @param {{ service: object, restart: (port: number) => Promise<object>, say: (text: string) => void, onGaveUp: () => void }} options
 * @returns {() => Promise<void>} stops watching and stops the server
 */
export function keepService({ name, service, restart, say, onGaveUp }) {
  let current = service;
  let restarts = 0;
  let calmSince = Date.now();
  let busy = null;
  let stopping = false;

  async function look() {
    if (isAlive(current.pid)) return;
    restarts = Date.now() - calmSince > CALM_MS ? 1 : restarts + 1;
    calmSince = Date.now();
    if (restarts > MAX_RESTARTS) return onGaveUp();
    say(`${name} ended unexpectedly; starting it again`);
    try {
      current = await restart(current.port);
    } catch (error) {
      say(error.message);
    }
  }
  const timer = current.managed
    ? setInterval(() => {
        if (busy || stopping) return;
        busy = look().finally(() => {
          busy = null;
        });
      }, LOOK_EVERY_MS)
    : null;

  return async () => {
    stopping = true;
    clearInterval(timer);
    await busy;
    await current.stop();
  };
}
