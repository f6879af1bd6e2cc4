import type { TelnyxClient } from './client';
import { command, type Done } from './commands';
import { STREAM_OPTIONS } from './stream-options';

/** Answers a call with our audio. `streamUrl` carries its own token: the command has no field for one. */
export const answer = (
  client: TelnyxClient,
  call: { id: string; commandId: string; clientState: string; streamUrl: string },
): Promise<Done> =>
  command(
    client.calls.actions.answer(call.id, {
      ...STREAM_OPTIONS,
      stream_url: call.streamUrl,
      client_state: call.clientState,
      command_id: call.commandId,
    }),
  );
