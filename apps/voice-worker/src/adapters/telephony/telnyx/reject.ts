import type { TelnyxClient } from './client';
import { command, type Done } from './commands';

/** The last thing to do with a call that cannot even be answered: the caller hears their own network say so. */
export const reject = (client: TelnyxClient, id: string, commandId: string): Promise<Done> =>
  command(client.calls.actions.reject(id, { cause: 'USER_BUSY', command_id: commandId }));
