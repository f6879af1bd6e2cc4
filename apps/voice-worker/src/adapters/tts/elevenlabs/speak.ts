import { decodeUlaw } from '../../../media/codecs';
import { SpeechError } from '../../../speech/errors';
import { type Accounted, accountFor } from './account-for';
import { type ElevenLabsAccount, headersOf } from './address';
import { takesLanguage } from './languages';
import { FORMS, type Form, readLines } from './lines';
import { refusalOf } from './refusal';

/** What the vendor accepts as `speed`. */
const SPEED = { least: 0.7, most: 1.2 };

export interface Utterance {
  text: string;
  /** Two letters. */
  language: string;
  voiceId: string;
  rate: number;
  form: Form;
  signal: AbortSignal | undefined;
}

export class NoSuchVoice extends Error {}

function bodyOf({ text, language, rate }: Utterance, { model }: ElevenLabsAccount): string {
  const speed = Math.min(SPEED.most, Math.max(SPEED.least, rate));
  return JSON.stringify({
    text,
    model_id: model,
    ...(takesLanguage(model) && /^[a-z]{2}$/.test(language) ? { language_code: language } : {}),
    ...(speed === 1 ? {} : { voice_settings: { speed } }),
  });
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
 * One request: text without markup in, audio by words out.
 * @throws SpeechError; NoSuchVoice; the signal's reason
 */
export async function* speak(asked: Utterance, account: ElevenLabsAccount, base: string): AsyncIterable<Spoken> {
  const { signal, form } = asked;
  const voice = encodeURIComponent(asked.voiceId);
  const url = `${base}/v1/text-to-speech/${voice}/stream/with-timestamps?output_format=${form}`;
  const broken = (cause: unknown): never => {
    signal?.throwIfAborted();
    if (cause instanceof SpeechError) throw cause;
    throw new SpeechError('unreachable', 'ElevenLabs cannot be reached', { cause });
  };
  const headers = { ...headersOf(account), 'content-type': 'application/json' };
  const res = await fetch(url, { method: 'POST', headers, body: bodyOf(asked, account), signal }).catch(broken);
  if (!res.ok) {
    const { error, reason } = await refusalOf(res);
    throw res.status === 404 || reason === 'voice_not_found' ? new NoSuchVoice() : error;
  }
  let samples = 0;
  try {
    for await (const piece of accountFor(readLines(res.body!, form), asked.text, FORMS[form])) {
      samples += piece.pcm.length;
      yield form === 'ulaw_8000' ? asLine(piece) : piece;
    }
  } catch (error) {
    broken(error);
  }
  if (samples === 0) throw new SpeechError('nonsense', 'ElevenLabs answered without any audio');
}
