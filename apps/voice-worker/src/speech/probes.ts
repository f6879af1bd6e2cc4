import type { SttProvider } from '../adapters/stt/contract';
import type { TtsProvider } from '../adapters/tts/contract';
import { inTime, within } from './in-order/patience';
import { FIRST_SOUND_MS, NEXT_SOUND_MS } from './in-order/tts';

/** An answer to half a second of silence. */
const SILENCE_SAMPLES = 4_000;
const ANSWER_MS = 3_000;

const firstOf = (languages: readonly string[]) => (languages.includes('en') ? 'en' : (languages[0] ?? 'en'));

/** Whether a voice speaks: the shortest of sentences, in time. */
export async function probeTts(tts: TtsProvider): Promise<void> {
  const stop = new AbortController();
  try {
    const language = firstOf(await tts.languages());
    const chunks = tts.synthesize({ text: 'Hello.', language, signal: stop.signal });
    for await (const _ of inTime(chunks, FIRST_SOUND_MS, NEXT_SOUND_MS)) void _;
  } finally {
    stop.abort(new Error('the probe is over'));
  }
}

/** Whether a recogniser answers. */
export async function probeStt(stt: SttProvider): Promise<void> {
  const session = stt.open({ language: firstOf(await stt.languages()), expect: [{ kind: 'free' }] });
  session.write(new Int16Array(SILENCE_SAMPLES));
  try {
    await within(session.finish(), ANSWER_MS);
  } finally {
    session.cancel();
  }
}
