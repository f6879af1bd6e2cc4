import { type Logger, pino } from 'pino';
import { LOG_REDACT_PATHS } from '../pii';

export type { Logger };

/** JSON lines on standard output; `call` children carry the call's id. Personal data is censored by path. */
export function createLogger(service: string, level: string): Logger {
  return pino({
    level,
    base: { service },
    redact: { paths: [...LOG_REDACT_PATHS], censor: '[private]' },
    formatters: { level: (label) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}
