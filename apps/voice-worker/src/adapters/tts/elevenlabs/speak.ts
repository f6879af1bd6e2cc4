import { decodeUlaw } from '../../../media/codecs';
import { SpeechError } from '../../../speech/errors';
import { type Accounted, accountFor } from './account-for';
import { type ElevenLabsAccount, headersOf } from './address';
import { takesLanguage } from './languages';
import { FORMS, readLines, type SpokenLine } from './lines';
import { refusalOf } from './refusal';
import type { Lines } from './socket/lines';
import { speakBySocket } from './socket/speak';
import { NoSuchVoice, type Utterance } from './utterance';

function bodyOf({ text, language, speed }: Utterance, { model }: ElevenLabsAccount): string {
  return JSON.stringify({
    text,
    model_id: model,
    ...(takesLanguage(model) && /^[a-z]{2}$/.test(language) ? { language_code: language } : {}),
    ...(speed === 1 ? {} : { voice_settings: { speed } }),
  });
}

/** A request of its own for the text. @throws SpeechError; NoSuchVoice; what the connection throws */
async function* speakByRequest(asked: Utterance, account: ElevenLabsAccount, base: string): AsyncIterable<SpokenLine> {
  const { form, signal } = asked;
  const voice = encodeURIComponent(asked.voiceId);
  const url = `${base}/v1/text-to-speech/${voice}/stream/with-timestamps?output_format=${form}`;
  const headers = { ...headersOf(account), 'content-type': 'application/json' };
  const res = await fetch(url, { method: 'POST', headers, body: bodyOf(asked, account), signal });
  if (!res.ok) {
    const { error, reason } = await refusalOf(res);
    throw res.status === 404 || reason === 'voice_not_found' ? new NoSuchVoice() : error;
  }
  yield* readLines(res.body!, form);
}

/** Audio up to the end of a word, as the worker takes it. */
export interface Spoken extends Accounted {
  /** Where it was asked for: the very bytes of the vendor. */
  ulaw?: Uint8Array;
}

const asLine = ({ pcm, rest }: Accounted): Spoken => {
  const ulaw = Uint8Array.from(pcm);
  return { pcm: decodeUlaw(ulaw), ulaw, rest };
};

/**
 * Text without markup in, audio by words out.
 * @param lines open lines, for an account that speaks by them
 * @throws SpeechError; NoSuchVoice; the signal's reason
 */
export async function* speak(
  asked: Utterance,
  account: ElevenLabsAccount,
  base: string,
  lines: Lines,
): AsyncIterable<Spoken> {
  const { signal, form, text } = asked;
  const spoken =
    account.transport === 'socket' ? speakBySocket(asked, account, base, lines) : speakByRequest(asked, account, base);
  let samples = 0;
  try {
    for await (const piece of accountFor(spoken, text, FORMS[form])) {
      samples += piece.pcm.length;
      yield form === 'ulaw_8000' ? asLine(piece) : piece;
    }
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof SpeechError || cause instanceof NoSuchVoice) throw cause;
    throw new SpeechError('unreachable', 'ElevenLabs cannot be reached', { cause });
  }
  if (samples === 0) throw new SpeechError('nonsense', 'ElevenLabs answered without any audio');
}
