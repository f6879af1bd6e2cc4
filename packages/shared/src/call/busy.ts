import * as z from 'zod';

/**
 * What a caller meets when no worker has room: the line's fallback number (the message where there is none or no carrier
 * can dial it), a message that all lines are busy, or music and their place in the queue until there is room.
 */
export const BusyPolicy = z.enum(['fallback', 'message', 'queue']);
export type BusyPolicy = z.infer<typeof BusyPolicy>;
