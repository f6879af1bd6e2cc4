import { type AppErrorCode, isAppError } from '@innline/shared';

/** Why something was refused, as a label of the metrics: never words of the sender's. */
export const whyOf = (thrown: unknown): AppErrorCode => (isAppError(thrown) ? thrown.code : 'internal');
