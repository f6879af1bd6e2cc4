import type { TelnyxClient } from './client';
import { command, type Done } from './commands';

/** Hands the caller over to a number (E.164) or a SIP address, without us. */
export const transfer = (client: TelnyxClient, call: { id: string; to: string; commandId: string }): Promise<Done> =>
  command(client.calls.actions.transfer(call.id, { to: call.to, command_id: call.commandId }));
