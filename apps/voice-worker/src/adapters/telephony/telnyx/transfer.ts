import type { TelnyxClient } from './client';
import { command, type Done } from './commands';

export interface Transfer {
  id: string;
  /** A number (E.164) or a SIP address. */
  to: string;
  commandId: string;
  /** How long it rings there; left out: as Telnyx does. */
  ringSeconds?: number;
  /** Pressed once somebody answers there. */
  keys?: string;
  /** Sent back with all that Telnyx tells of the leg it rings. */
  legState?: string;
}

/** Connects the caller with somebody, without us. Where nobody answers, the caller's call stays as it is. */
export const transfer = (
  client: TelnyxClient,
  { id, to, commandId, ringSeconds, keys, legState }: Transfer,
): Promise<Done> =>
  command(
    client.calls.actions.transfer(id, {
      ...{ to, command_id: commandId },
      ...(ringSeconds !== undefined && { timeout_secs: ringSeconds }),
      ...(keys !== undefined && { send_digits_on_answer: keys }),
      ...(legState !== undefined && { target_leg_client_state: legState }),
    }),
  );
