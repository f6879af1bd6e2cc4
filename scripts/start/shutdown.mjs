import { sentence } from '../services/plain-error.mjs';
import { say } from './terminal.mjs';

/** What has been started, to be stopped in reverse order, whatever the reason. */
export function createShutdown() {
  const stops = [];
  let begun = null;

  async function unwind() {
    while (stops.length > 0) {
      const { what, stop } = stops.pop();
      try {
        await stop();
      } catch (error) {
        say(`${what} could not be stopped: ${sentence(error)}`);
      }
    }
  }

  async function end(code, text) {
    if (begun) return begun;
    say(text);
    begun = unwind();
    await begun;
    process.exit(code);
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // asked twice: leave at once; the parts notice by themselves, the next start takes care of the servers
      if (begun) process.exit(1);
      end(0, 'Stopping');
    });
  }
  // the terminal may be gone before we are
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

  return {
    add: (what, stop) => stops.push({ what, stop }),
    begun: () => begun !== null,
    /** Stops everything because of an error, which becomes the last sentence printed. */
    fail: async (error) => {
      await end(1, `Cannot go on. ${sentence(error)}`);
    },
  };
}
