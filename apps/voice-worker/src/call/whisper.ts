import type { CallCommand } from '@innline/shared';
import type { Sound } from '../media/sound';
import type { Conversation } from './conversation';
import { refuse } from './refuse';

type Whispered = Pick<Conversation, 'parties' | 'emit' | 'node'>;

const NOBODY = 'No colleague speaks with the caller, so there is nobody to whisper to.';

/** A sentence by the hotel's voice. The colleague who has the caller hears it; the caller and the recording do not. */
export function whisper(sound: Sound, command: CallCommand, call: Whispered): void {
  const { talker } = call.parties;
  if (!talker) return refuse(command, call, NOBODY);
  const finished = (_ms: number, failure: unknown) =>
    failure && refuse(command, call, 'The whisper could not be spoken. Try again.');
  talker.player.play({ key: `whisper:${command.id}`, sound, finished });
}

/** A member who listens in speaks to that colleague with their own voice. */
export function beginWhisper(command: CallCommand, call: Whispered): void {
  const { parties } = call;
  if (!parties.talker) return refuse(command, call, NOBODY);
  if (parties.talker.userId === command.actor.id)
    return refuse(command, call, 'You speak with the caller yourself: there is nobody else to whisper to.');
  const party = parties.listener(command.actor.id);
  if (!party) return refuse(command, call, 'Listen in first: whispering needs an open connection to the call.');
  parties.whisper(party);
}

/** Harmless for somebody who does not whisper: their colleague may have hung up in this very moment. */
export function endWhisper({ actor }: CallCommand, { parties }: Whispered): void {
  for (const { id, userId } of parties.all()) if (userId === actor.id) parties.endWhisper(id);
}
