import { encodeUlaw } from '../../../media/codecs';
import { SpeechError } from '../../../speech/errors';
import type { AudioChunk, SpeechRequest, TtsProvider } from '../contract';
import { joinSentences, type ScriptPiece, silence, writeScript } from '../script';
import { type ElevenLabsAccount, elevenLabsBase } from './address';
import { languagesOf } from './languages';
import { FORMS, type Form } from './lines';
import { linesOf } from './socket/lines';
import { speak } from './speak';
import { NoSuchVoice, speedOf } from './utterance';
import { type ElevenLabsVoice, listVoices } from './voices';

export type { ElevenLabsAccount } from './address';

const formOf = ({ line }: SpeechRequest): Form => (line ? 'ulaw_8000' : 'pcm_16000');

/** A voice made a minute ago can be chosen. */
const VOICES_FRESH_MS = 60_000;

/**
 * Voices by ElevenLabs, 16 kHz or a telephone's µ-law, with the time of each character: as the stream of one request a
 * text, or over sockets that stay open. Wire format: elevenlabs.io/docs.
 * @param override another base address than the region's
 */
export function createElevenLabsTts(account: ElevenLabsAccount, override?: string): TtsProvider {
  const base = elevenLabsBase(account, override);
  const languages = languagesOf(account.model);
  const over = new AbortController();
  const lines = linesOf(account);
  let listed: { at: number; voices: Promise<ElevenLabsVoice[]> } | null = null;
  const voices = () => {
    if (!listed || Date.now() - listed.at > VOICES_FRESH_MS) {
      const asking = listVoices(account, base);
      listed = { at: Date.now(), voices: asking };
      asking.catch(() => {
        listed = null;
      });
    }
    return listed.voices;
  };
  const defaultVoice = async () => {
    const first = account.voiceId || (await voices())[0]?.id;
    if (!first) throw new SpeechError('unacceptable', 'the ElevenLabs account has no voice');
    return first;
  };

  /** In the voice asked for, or the hotel's where there is no such voice any more. */
  async function* inSomeVoice(text: string, req: SpeechRequest) {
    const language = req.language.split('-')[0]!.toLowerCase();
    const signal = req.signal ? AbortSignal.any([req.signal, over.signal]) : over.signal;
    const asked = { text, language, speed: speedOf(req.rate ?? 1), signal, form: formOf(req) };
    const voiceId = req.voice || (await defaultVoice());
    try {
      yield* speak({ ...asked, voiceId }, account, base, lines);
    } catch (error) {
      if (!(error instanceof NoSuchVoice)) throw error;
      const other = voiceId === account.voiceId ? (await voices())[0]?.id : await defaultVoice();
      if (!other || other === voiceId) throw new SpeechError('unacceptable', 'ElevenLabs does not know the voice');
      yield* speak({ ...asked, voiceId: other }, account, base, lines);
    }
  }

  async function* synthesize(req: SpeechRequest): AsyncIterable<AudioChunk> {
    if (!languages.includes(req.language.split('-')[0]!.toLowerCase()))
      throw new SpeechError('language_unsupported', `${account.model} does not speak ${req.language}`);
    req.signal?.throwIfAborted();
    // whole paragraphs, because the melody runs over sentences
    const pieces: ScriptPiece[] = joinSentences(req.text);
    const sampleRate = FORMS[formOf(req)];
    for (const [i, piece] of pieces.entries()) {
      const later = pieces.slice(i + 1);
      if ('pauseMs' in piece) {
        const pcm = silence(piece.pauseMs, sampleRate);
        const line = req.line && { ulaw: encodeUlaw(pcm) };
        if (pcm.length > 0) yield { pcm, ...line, sampleRate, rest: writeScript(later) };
        continue;
      }
      for await (const { rest, ...audio } of inSomeVoice(piece.say, req)) {
        yield { ...audio, sampleRate, rest: writeScript(rest ? [{ say: rest }, ...later] : later) };
        req.signal?.throwIfAborted();
      }
    }
  }

  return {
    id: 'elevenlabs',
    who: ({ voice }) => `elevenlabs/${account.model}/${voice || account.voiceId}`,
    speaksLine: () => true,
    languages: async () => languages,
    voices: async () => (await voices()).map(({ id, name, language }) => ({ id, name, language: language ?? 'mul' })),
    synthesize,
    async close() {
      over.abort(new SpeechError('closed', 'the voice was closed'));
      lines.close();
    },
  };
}
