import { newId } from '@innline/shared/ids';
import { keepMessage } from '../call/keep-message';
import { createTape } from '../call/tape';
import { tone } from '../media/dsp';
import { SAMPLE_RATE } from '../media/frames';
import { Recorder } from '../media/recorder';
import { Sound } from '../media/sound';
import type { EffectContext, EffectHandler } from './contract';
import { announce } from './say';

const BEEP = Sound.of(tone([1_000], SAMPLE_RATE / 4, { sampleRate: SAMPLE_RATE, amplitude: 0.25 }));
/** A message shorter than this is somebody hanging up. */
const SHORTEST_VOICE_MS = 400;

const beep = (call: EffectContext, key: string) =>
  new Promise<void>((resolve) => {
    call.player.play({ key: `${key}:beep`, sound: BEEP, finished: () => resolve() });
    // a key or the caller's leaving may stop the beep; the message begins all the same
    setTimeout(resolve, 1_000).unref();
  });

/** Watches one message: voice, silence, keys, the clock. Resolves when it is over. */
function untilOver(
  call: EffectContext,
  effect: { key: string; maxSeconds: number; silenceSeconds: number },
  onKey: () => void,
) {
  let voiceMs = 0;
  let speakingSince: number | null = null;
  let quietSince = call.services.ticker.now();
  const began = quietSince;
  return new Promise<{ why: 'silence' | 'full' | 'key' | 'cancelled' | 'caller_left'; voiceMs: number }>((resolve) => {
    const end = (why: 'silence' | 'full' | 'key' | 'cancelled' | 'caller_left') => {
      remove();
      call.ear.onVoice = null;
      call.parties.onDigit = null;
      call.settled(effect.key);
      const spoken = voiceMs + (speakingSince === null ? 0 : call.services.ticker.now() - speakingSince);
      resolve({ why, voiceMs: spoken });
    };
    const remove = call.services.ticker.add((now) => {
      if (now - began > effect.maxSeconds * 1_000) end('full');
      else if (speakingSince === null && now - quietSince > effect.silenceSeconds * 1_000) end('silence');
    });
    call.ear.onVoice = (speaking) => {
      const now = call.services.ticker.now();
      if (speaking) speakingSince ??= now;
      else if (speakingSince !== null) {
        voiceMs += now - speakingSince;
        speakingSince = null;
        quietSince = now;
      }
    };
    // other keys belong to the message: some people key their number
    call.parties.onDigit = (digit) => {
      onKey();
      if (digit === '#') end('key');
    };
    call.running(effect.key, (why) => end(why));
  });
}

/** Records a message for a department, or a note of a guest’s: after a beep, until silence, #, the limit or the caller's leaving. */
export const recordMessage: EffectHandler<'record_message'> = async (effect, call, again) => {
  const empty = () => call.post({ type: 'effect.done', effect: effect.key, outcome: 'empty', output: null });
  if (call.gone) return empty();
  const { env, ticker } = call.services;
  // what was said to the worker before is lost
  if (again) announce(call, `${effect.key}:again`, 'message_again');
  if (effect.beep || again) await beep(call, effect.key);
  const id = newId();
  const recorder = new Recorder(`${env.INNLINE_DATA_DIR}/recordings/tmp/${id}.wav`, 1, ticker.now);
  const tape = createTape(recorder, () => true);
  call.parties.onCallerFrame = (pcm) => tape.add(0, pcm);
  const over = await untilOver(call, effect, tape.key);
  call.parties.onCallerFrame = null;
  const tooShort = call.ear.watches && over.voiceMs < SHORTEST_VOICE_MS;
  if (over.why === 'cancelled' || tooShort) {
    await recorder.discard();
    if (over.why !== 'cancelled') empty();
    return;
  }
  const file = await recorder.finish();
  if (!file) return empty();
  const { departmentId, note } = effect;
  const kind = note ? 'note' : 'voicemail';
  // the caller has waited long enough: the flow goes on while the message is stored and written down
  const { durationMs } = file;
  call.emit(
    note
      ? { type: 'note.recorded', recordingId: id, of: note.subject?.kind ?? null, durationMs }
      : { type: 'voicemail.recorded', recordingId: id, departmentId, durationMs },
  );
  call.post({
    type: 'effect.done',
    effect: effect.key,
    outcome: 'recorded',
    output: { recordingId: id, durationMs },
  });
  call.background(
    keepMessage(call, { id, kind, departmentId, subject: note?.subject ?? null, file }, effect.transcribe),
  );
};
