import { type DestinationStream, type Logger, pino } from 'pino';
import { LOG_REDACT_PATHS } from '../pii';

export type { Logger };

/** JSON lines on standard output, or to where `to` says; `call` children carry the call's id. Personal data is censored by path. */
export function createLogger(service: string, level: string, to?: DestinationStream): Logger {
  const options = {
    level,
    base: { service },
    redact: { paths: [...LOG_REDACT_PATHS], censor: '[private]' },
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return to ? pino(options, to) : pino(options);
}
