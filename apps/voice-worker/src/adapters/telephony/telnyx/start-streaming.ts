import type { TelnyxClient } from './client';
import { command, type Done } from './commands';
import { STREAM_OPTIONS } from './stream-options';

/** Streams an answered call's audio, again: the stream before it broke. */
export const startStreaming = (
  client: TelnyxClient,
  call: { id: string; commandId: string; clientState: string; streamUrl: string; token: string },
): Promise<Done> =>
  command(
    client.calls.actions.startStreaming(call.id, {
      ...STREAM_OPTIONS,
      stream_url: call.streamUrl,
      stream_auth_token: call.token,
      client_state: call.clientState,
      command_id: call.commandId,
    }),
  );
