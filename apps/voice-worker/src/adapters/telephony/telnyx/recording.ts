import type { TelnyxClient } from './client';
import { command, type Done } from './commands';

/** Telnyx records too, both sides apart; for hotels that keep their recordings there. */
export const startRecording = (client: TelnyxClient, id: string, commandId: string): Promise<Done> =>
  command(client.calls.actions.startRecording(id, { channels: 'dual', format: 'wav', command_id: commandId }));

export const stopRecording = (client: TelnyxClient, id: string, commandId: string): Promise<Done> =>
  command(client.calls.actions.stopRecording(id, { command_id: commandId }));
