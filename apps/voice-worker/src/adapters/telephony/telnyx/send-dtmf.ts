import type { TelnyxClient } from './client';
import { command, type Done } from './commands';

/** Presses keys on the far end. `digits`: 0-9 A-D * #, `w` half a second of pause, `W` one second. */
export const sendDtmf = (client: TelnyxClient, id: string, digits: string, commandId: string): Promise<Done> =>
  command(client.calls.actions.sendDtmf(id, { digits, command_id: commandId }));
