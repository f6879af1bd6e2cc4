import { SpeechError } from '../../../speech/errors';
import type { JobPriority, SpeechPool } from '../../../speech/pool';
import type { AudioChunk, SpeechRequest, TtsProvider } from '../contract';
import { readScript, silence } from '../script';
import { normaliseForFlite } from './normalise';

const VOICES = [
  { id: 'slt', name: 'Susan (female, US)', language: 'en-US' },
  { id: 'rms', name: 'Richard (male, US)', language: 'en-US' },
  { id: 'awb', name: 'Alan (male, Scottish)', language: 'en-GB' },
  { id: 'kal16', name: 'Kal (male, US, robotic)', language: 'en-US' },
];
const SAMPLE_RATE = 16_000;

/**
 * English by flite on the pool's threads, 16 kHz. First sound after one sentence (about 45 ms of work for twelve words).
 * @param o.priority `render` for prompts made ahead of time; one provider per use
 */
export function createLocalTts(pool: SpeechPool, o: { priority?: JobPriority } = {}): TtsProvider {
  const priority = o.priority ?? 'call';
  return {
    id: 'local',
    languages: async () => ['en'],
    voices: async () => VOICES,
    synthesize: (request) => synthesize(pool, priority, request),
    close: async () => {}, // the pool belongs to whoever made it
  };
}

async function* synthesize(pool: SpeechPool, priority: JobPriority, req: SpeechRequest): AsyncIterable<AudioChunk> {
  if (!/^en(-|$)/i.test(req.language))
    throw new SpeechError('language_unsupported', `the local voice does not speak ${req.language}`);
  const voice = voiceFor(req);
  const pieces = readScript(req.text);
  const start = (i: number): Promise<AudioChunk> | undefined => {
    const piece = pieces[i];
    if (!piece) return undefined;
    if ('pauseMs' in piece)
      return Promise.resolve({ pcm: silence(piece.pauseMs, SAMPLE_RATE), sampleRate: SAMPLE_RATE });
    const text = normaliseForFlite(piece.say);
    // Nothing left to say, e.g. a sentence in another script: flite would fail on an empty text.
    if (!/[a-z\d]/i.test(text)) return Promise.resolve({ pcm: new Int16Array(0), sampleRate: SAMPLE_RATE });
    const audio = pool.run('speak', { voice, text, rate: req.rate ?? 1 }, { priority, signal: req.signal });
    audio.catch(() => {}); // awaited later, or never if the listener has gone
    return audio;
  };
  req.signal?.throwIfAborted();
  let next = start(0);
  for (let i = 0; next; i++) {
    const audio = await next;
    // One sentence ahead: it is ready long before this one has been played.
    next = start(i + 1);
    if (audio.pcm.length > 0) yield audio;
    req.signal?.throwIfAborted();
  }
}

function voiceFor({ voice, language }: SpeechRequest): string {
  if (voice && VOICES.some((v) => v.id === voice)) return voice;
  return VOICES.find((v) => v.language.toLowerCase() === language.toLowerCase())?.id ?? VOICES[0]!.id;
}
