import { createLogger, type Logger } from '@innline/shared/server';
import { env } from '@/env';

let logger: Logger | undefined;

/** JSON lines on standard output; personal data is censored by path. */
export function log(): Logger {
  logger ??= createLogger('web', env().LOG_LEVEL);
  return logger;
}
