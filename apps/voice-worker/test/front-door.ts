import { createServer } from 'node:net';
import type { Worker } from '../src/worker';

interface Member {
  address: string;
  name: string;
  health: string;
  leaving: boolean;
}
interface FrontDoorModule {
  openFrontDoor(options: { port: number; host: string; publicUrl: string }): Promise<{
    open(membersOf: (part: string) => Member[]): Promise<void>;
    close(): void;
    cut(): void;
  }>;
}
const { openFrontDoor }: FrontDoorModule = await import(
  /* @vite-ignore */ new URL('../../../scripts/front-door.mjs', import.meta.url).href
);

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** Workers of this process, as the front door knows them. */
export const membersOf = (workers: readonly Worker[]): Member[] =>
  workers.map((worker, i) => ({
    ...{ address: `http://127.0.0.1:${worker.port}`, name: `worker-${i + 1}` },
    ...{ health: '/voice/health', leaving: false },
  }));

/** The front door of `npm start` before these workers. */
export async function frontDoor(workers: () => Member[], publicUrl: string) {
  const port = await freePort();
  const door = await openFrontDoor({ port, host: '127.0.0.1', publicUrl });
  await door.open((part) => (part === 'worker' ? workers() : []));
  return {
    port,
    close() {
      door.close();
      door.cut();
    },
  };
}
