import type { TelnyxClient } from './client';
import { command, type Done } from './commands';

/** Hangs up. A call that is over already is as good. */
export const hangUp = (client: TelnyxClient, id: string, commandId: string): Promise<Done> =>
  command(client.calls.actions.hangup(id, { command_id: commandId }));
