import { createLogger } from '@innline/shared/server';
import { env } from '@/env';
import { oncePerProcess } from './once';

/** JSON lines on standard output; personal data is censored by path. */
export const log = oncePerProcess('log', () => createLogger('web', env().LOG_LEVEL));
