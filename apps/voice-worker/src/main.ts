import { createLogger } from '@innline/shared/server';
import { readEnv } from './env';
import { rolesOf } from './roles';
import { startWorker } from './worker';

async function main(): Promise<void> {
  const env = readEnv();
  const everybody = createLogger('voice-worker', env.LOG_LEVEL);
  const log = env.INNLINE_WORKER_NAME ? everybody.child({ worker: env.INNLINE_WORKER_NAME }) : everybody;
  const roles = rolesOf(process.argv.slice(2));
  const worker = await startWorker({ env, log, roles });
  log.info({ port: worker.port, roles }, 'Voice worker is ready');

  let ending = false;
  const end = async (why: string, graceMs?: number) => {
    if (ending) return;
    ending = true;
    log.info({ why, calls: worker.services.registry.size }, 'Draining');
    await worker.stop(graceMs).catch((error) => log.error({ err: error }, 'The end was not clean'));
    process.exit(0);
  };
  process.on('SIGTERM', () => void end('SIGTERM'));
  // at a terminal: whoever presses Ctrl-C does not want to wait a minute
  process.on('SIGINT', () => void end('SIGINT', 0));
  // the process that started us is gone
  process.on('disconnect', () => void end('parent gone', 0));
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'Unhandled rejection'));
  process.on('uncaughtException', (error) => {
    // one call's defect must not cut off the others
    log.error({ err: error }, 'Uncaught exception');
  });
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
