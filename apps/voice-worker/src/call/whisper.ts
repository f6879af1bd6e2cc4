import type { CallCommand } from '@innline/shared';
import type { EffectContext } from '../effects/contract';
import { refuse } from './refuse';

const NOBODY = 'No colleague speaks with the caller, so there is nobody to whisper to.';

/** A sentence by the hotel's voice. The colleague who has the caller hears it; the caller and the recording do not. */
export function whisper(text: string, command: CallCommand, call: EffectContext): void {
  const { talker } = call.parties;
  if (!talker) return refuse(command, call, NOBODY);
  // staff read and write the hotel's own language, whatever the caller speaks
  const language = call.facts.hotel.languages[0] ?? call.language();
  const sound = call.services.prompts.get({ text, language, voice: null }, call.speech.tts);
  const finished = (_ms: number, failure: unknown) =>
    failure && refuse(command, call, 'The whisper could not be spoken. Try again.');
  talker.player.play({ key: `whisper:${command.id}`, sound, finished });
}

/** A member who listens in speaks to that colleague with their own voice. */
export function beginWhisper(command: CallCommand, call: EffectContext): void {
  const { parties } = call;
  if (!parties.talker) return refuse(command, call, NOBODY);
  if (parties.talker.userId === command.actor.id)
    return refuse(command, call, 'You speak with the caller yourself: there is nobody else to whisper to.');
  const party = parties.listener(command.actor.id);
  if (!party) return refuse(command, call, 'Listen in first: whispering needs an open connection to the call.');
  parties.whisper(party);
}

/** Harmless for somebody who does not whisper: their colleague may have hung up in this very moment. */
export function endWhisper({ actor }: CallCommand, { parties }: EffectContext): void {
  for (const { id, userId } of parties.all()) if (userId === actor.id) parties.endWhisper(id);
}
