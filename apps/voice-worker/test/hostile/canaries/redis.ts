import type { Redis } from 'ioredis';

/** Commands whose first argument is no key, and `EVAL` with a script first. */
const NO_KEY = new Set([
  'hello',
  'client',
  'info',
  'multi',
  'exec',
  'script',
  'select',
  'ping',
  'scan',
  'keys',
  'monitor',
]);

function keysOf([name = '', ...args]: readonly string[]): string[] {
  const command = name.toLowerCase();
  if (NO_KEY.has(command)) return [];
  if (command.startsWith('eval')) return args.slice(2, 2 + Number(args[1]));
  const streams = args.findIndex((arg) => arg.toUpperCase() === 'STREAMS');
  if (streams >= 0) return args.slice(streams + 1, streams + 1 + (args.length - streams - 1) / 2);
  return args.slice(0, 1);
}

/** Everything Redis was asked while it is watched, also what it had forgotten again by the end. */
export async function watchRedis(redis: Redis, queues: string) {
  const keys = new Set<string>();
  /** Whatever was asked of the queues: jobs with all that is in them. */
  const jobs: string[] = [];
  const monitor = await redis.monitor();
  monitor.on('monitor', (_: string, args: string[]) => {
    const used = keysOf(args);
    for (const key of used) keys.add(key);
    if (used.some((key) => key.startsWith(queues))) jobs.push(args.join(' '));
  });
  return { keys, jobs, stop: () => monitor.disconnect() };
}
