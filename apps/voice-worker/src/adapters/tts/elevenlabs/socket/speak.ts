import { newId } from '@innline/shared/ids';
import { SpeechError } from '../../../../speech/errors';
import type { ElevenLabsAccount } from '../address';
import { takesLanguage } from '../languages';
import { FORMS, type SpokenLine } from '../lines';
import { NoSuchVoice, type Utterance } from '../utterance';
import type { Line } from './line';
import { IDLE_MS, type Lines } from './lines';
import { type FromVendor, lineReader } from './messages';

/** A line that has said nothing for this long in the middle of a sentence may never speak again. */
const QUIET_MS = 1_000;

/** Source: elevenlabs.io/docs, multi-context WebSocket. The voice and the language are the line's, not the sentence's. */
function urlOf({ voiceId, language, form }: Utterance, { model }: ElevenLabsAccount, base: string): string {
  const path = `/v1/text-to-speech/${encodeURIComponent(voiceId)}/multi-stream-input`;
  const url = new URL(`${base.replace(/^http/, 'ws')}${path}`);
  url.searchParams.set('model_id', model);
  url.searchParams.set('output_format', form);
  if (takesLanguage(model) && /^[a-z]{2}$/.test(language)) url.searchParams.set('language_code', language);
  // whole sentences come at once: nothing has to be waited for before the first is spoken
  url.searchParams.set('auto_mode', 'true');
  url.searchParams.set('sync_alignment', 'true');
  url.searchParams.set('inactivity_timeout', String(IDLE_MS / 1_000 + 10));
  return url.href;
}

function errorOf(error: string): Error {
  if (/voice/.test(error)) return new NoSuchVoice();
  if (/api_key|auth|quota|payment|concurrent|limit/.test(error))
    return new SpeechError('refused', 'ElevenLabs refused the account');
  return new SpeechError('unreachable', 'ElevenLabs reports a fault');
}

/** One context on a line, as its messages come. @throws SpeechError; NoSuchVoice; the signal's reason */
async function* contextOn(line: Line, asked: Utterance, giveBack: (reusable: boolean) => void) {
  const { text, speed, signal } = asked;
  const context_id = newId();
  const came: FromVendor[] = [];
  let failure: unknown = null;
  let lastAt = performance.now();
  let wake = () => {};
  const aborted = () => {
    failure ??= signal?.reason;
    wake();
  };
  line.attach({
    heard(message) {
      // a context that nobody listens to any more may still be speaking
      if (message.context !== null && message.context !== context_id) return;
      lastAt = performance.now();
      if (message.error !== null) failure ??= errorOf(message.error);
      came.push(message);
      wake();
    },
    failed(error) {
      failure ??= error;
      wake();
    },
  });
  signal?.addEventListener('abort', aborted, { once: true });
  let over = false;
  try {
    signal?.throwIfAborted();
    line.send({ text: ' ', context_id, ...(speed !== 1 && { voice_settings: { speed } }) });
    line.send({ text: `${text} `, context_id, flush: true });
    line.send({ context_id, close_context: true });
    while (!over) {
      if (failure) throw failure;
      const next = came.shift();
      if (next) {
        yield next;
        over = next.final;
      } else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    signal?.removeEventListener('abort', aborted);
    giveBack(over || (signal?.aborted === true && performance.now() - lastAt < QUIET_MS));
  }
}

/** Says one text over a line that stays open for the next one. @throws SpeechError; NoSuchVoice; the signal's reason */
export async function* speakBySocket(
  asked: Utterance,
  account: ElevenLabsAccount,
  base: string,
  lines: Lines,
): AsyncIterable<SpokenLine> {
  const { form, signal } = asked;
  const url = urlOf(asked, account, base);
  for (let fresh = false; ; fresh = true) {
    const { line, waited } = lines.take(url, fresh);
    const read = lineReader(form, FORMS[form]);
    let spoke = false;
    try {
      const giveBack = (reusable: boolean) => (reusable ? lines.giveBack(line) : lines.discard(line));
      for await (const message of contextOn(line, asked, giveBack)) {
        const spoken = read(message);
        spoke ||= spoken.pcm.length > 0;
        yield spoken;
      }
      return;
    } catch (error) {
      signal?.throwIfAborted();
      // a line that has waited may have broken without a word: that says nothing about the vendor
      const broken = error instanceof SpeechError && error.retryable;
      if (!(waited && broken && !spoke)) throw error;
    }
  }
}
