import { createLocalStt } from './adapters/stt/local';
import type { SpeechRequest, TtsProvider } from './adapters/tts/contract';
import { createEspeakTts } from './adapters/tts/espeak';
import { createLocalTts } from './adapters/tts/local';
import { createSileroVad } from './adapters/vad/silero';
import type { WorkerEnv } from './env';
import type { Services, Speech } from './services';
import { createSpeechPool } from './speech/pool';

const base = (language: string) => language.split('-')[0]!;

/** One voice for all languages: the first engine that speaks the language says it. */
export function firstOf(engines: readonly TtsProvider[]): TtsProvider {
  const find = async (language: string) => {
    for (const engine of engines) {
      const languages = await engine.languages();
      if (languages.some((tag) => base(tag) === base(language))) return engine;
    }
    return engines[0]!;
  };
  async function* synthesize(req: SpeechRequest) {
    yield* (await find(req.language)).synthesize(req);
  }
  return {
    id: engines.map(({ id }) => id).join('+'),
    languages: async () => [...new Set((await Promise.all(engines.map((engine) => engine.languages()))).flat())],
    voices: async () => (await Promise.all(engines.map((engine) => engine.voices()))).flat(),
    synthesize,
    close: async () => void (await Promise.all(engines.map((engine) => engine.close()))),
  };
}

/** The local engines as the environment wants them. Threads start with the first job. */
export function localSpeech(env: WorkerEnv, log: Services['log']): Speech {
  const pool = createSpeechPool({
    size: env.INNLINE_SPEECH_THREADS,
    idleMs: env.INNLINE_SPEECH_IDLE_MS,
    onCrash: (error) => log.error({ err: { message: error.message } }, 'A speech thread died and was replaced'),
  });
  const tts = env.INNLINE_TTS === 'local' ? firstOf([createLocalTts(pool), createEspeakTts()]) : null;
  const stt = env.INNLINE_STT === 'local' ? createLocalStt(pool) : null;
  return {
    tts,
    stt,
    createVad: () => createSileroVad(),
    async close() {
      await tts?.close();
      await stt?.close();
      await pool.close();
    },
  };
}
