import { randomBytes } from 'node:crypto';

/** LiveKit's form of ids: a prefix that tells the kind, such as `RM_`. */
export const sid = (prefix: 'RM_' | 'PA_' | 'TR_' | 'EV_' | 'ST_' | 'SDR_' | 'SCL_') =>
  prefix + randomBytes(6).toString('hex');

/** Seconds, as LiveKit's protocol counts. */
export const nowSeconds = () => BigInt(Math.floor(Date.now() / 1_000));
