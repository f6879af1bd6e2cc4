import type { Party } from '../../call/parties';
import { sentence } from '../../prompts/sentences';
import type { EffectContext } from '../contract';

/** How often whoever answered is told what key takes the call; a mailbox never presses it. */
const ROUNDS = 3;
const BETWEEN_MS = 3_000;

type Spoken = { text: string; language: string };

function speak({ text, language }: Spoken, party: Party, call: EffectContext): Promise<void> {
  const sound = call.services.prompts.get({ text, language, voice: null }, call.speech.tts);
  return new Promise((resolve) => party.player.play({ key: `briefing:${party.id}`, sound, finished: () => resolve() }));
}

/** Tells whoever answered who is calling, before they hear the caller. */
export async function brief(text: string | null, party: Party, call: EffectContext): Promise<void> {
  if (text) await speak({ text, language: call.language() }, party, call);
}

/**
 * Briefs whoever answered a telephone until they take the call by key 1 or refuse it by key 2.
 * `onKey` gets whom to tell of keys. `nobody`: nothing was pressed.
 */
export function untilAccepted(
  text: string | null,
  party: Party,
  call: EffectContext,
  onKey: (listener: (digit: string) => void) => void,
): Promise<'accepted' | 'declined' | 'nobody'> {
  const briefing = text ? { text, language: call.language() } : sentence('staff_call', call.language());
  const keys = sentence('staff_keys', call.language());
  return new Promise((resolve) => {
    let over = false;
    onKey((digit) => {
      if (digit !== '1' && digit !== '2') return;
      over = true;
      resolve(digit === '1' ? 'accepted' : 'declined');
    });
    void (async () => {
      for (let round = 0; round < ROUNDS && !over; round++) {
        await speak(briefing, party, call);
        await speak(keys, party, call);
        await new Promise((pause) => setTimeout(pause, BETWEEN_MS).unref());
      }
      resolve('nobody');
    })();
  });
}
