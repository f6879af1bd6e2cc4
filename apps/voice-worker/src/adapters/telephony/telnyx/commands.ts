import { isCallOver } from './errors';

/** `ended`: the call was over before the command reached it. */
export type Done = 'done' | 'ended';

/** A command to a live call. @throws what the client throws, unless the call is over */
export async function command(request: PromiseLike<unknown>): Promise<Done> {
  try {
    await request;
    return 'done';
  } catch (error) {
    if (isCallOver(error)) return 'ended';
    throw error;
  }
}
