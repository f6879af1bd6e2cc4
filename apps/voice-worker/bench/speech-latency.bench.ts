/**
 * What the local engines cost. One JSON line per figure.
 *   npx tsx apps/voice-worker/bench/speech-latency.bench.ts
 */
import { availableParallelism } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createLocalStt } from '../src/adapters/stt/local/index';
import { createLocalTts } from '../src/adapters/tts/local/index';
import { createSileroVad } from '../src/adapters/vad/silero/index';
import { decodeUlaw, encodeUlaw } from '../src/media/codecs/index';
import { createComfortNoise, createResampler } from '../src/media/dsp/index';
import { createDtmfDetector } from '../src/media/dtmf/index';
import { createSpeechPool } from '../src/speech/pool';
import { heardByCall, loadCorpus, MENUS, print, quantile, round, type Utterance } from './speech-common.bench';

const TWELVE_WORDS = 'Thank you for calling the Grand Hotel, how may I help you?';
const cores = availableParallelism();
const ms = (values: number[]) => ({
  n: values.length,
  p50: round(quantile(values, 0.5)),
  p95: round(quantile(values, 0.95)),
  max: round(Math.max(...values)),
  unit: 'ms',
  cores,
});

const pool = createSpeechPool();
const tts = createLocalTts(pool);
const stt = createLocalStt(pool);

async function sayOnce(text: string): Promise<{ first: number; all: number }> {
  const started = performance.now();
  let first = 0;
  for await (const _ of tts.synthesize({ text, language: 'en', voice: 'slt' })) first ||= performance.now() - started;
  return { first, all: performance.now() - started };
}

async function decodeOnce(utterance: Utterance, pcm: Int16Array): Promise<number> {
  const session = stt.open({ language: 'en', expect: MENUS[utterance.menu] });
  session.write(pcm);
  return (await session.finish()).ms;
}

/** CPU of this process's own thread over one second of audio, by repeating it. */
function perAudioSecond(work: () => void, audioSeconds: number): number {
  for (let i = 0; i < 5; i++) work();
  const rounds = 40;
  const started = process.cpuUsage();
  for (let i = 0; i < rounds; i++) work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000 / rounds / audioSeconds;
}

const cold = await sayOnce(TWELVE_WORDS);
print({ figure: 'speech.tts.cold', text_words: 12, value: round(cold.first), unit: 'ms', cores });
const warm: number[] = [];
for (let i = 0; i < 30; i++) warm.push((await sayOnce(TWELVE_WORDS)).all);
print({ figure: 'speech.tts.sentence', voice: 'slt', text_words: 12, ...ms(warm) });
const long = `${TWELVE_WORDS} ${TWELVE_WORDS} ${TWELVE_WORDS}`;
const firsts: number[] = [];
for (let i = 0; i < 15; i++) firsts.push((await sayOnce(long)).first);
print({ figure: 'speech.tts.first_audio', text_words: 36, ...ms(firsts) });

const corpus = (await loadCorpus(pool))
  .filter((u) => u.half === 'held_out' && u.family !== 'human' && u.voice !== 'kal16')
  .filter((_, i) => i % 4 === 0);
const heard = corpus.flatMap((utterance, i) => heardByCall(utterance.pcm, 30, i).map((pcm) => ({ utterance, pcm })));
const seconds = heard.reduce((sum, h) => sum + h.pcm.length / 8000, 0);
for (const { utterance, pcm } of heard.slice(0, 10)) await decodeOnce(utterance, pcm); // both threads warm

const decode: number[] = [];
const cpuBefore = process.cpuUsage();
for (const { utterance, pcm } of heard) decode.push(await decodeOnce(utterance, pcm));
const cpu = process.cpuUsage(cpuBefore);
print({ figure: 'speech.stt.menu_decode', audio_s_mean: round(seconds / heard.length, 2), ...ms(decode) });
print({
  figure: 'speech.stt.cpu',
  value: round((cpu.user + cpu.system) / 1e6 / seconds, 3),
  unit: 'CPU-s per audio-s',
  n: heard.length,
  cores,
});

for (const callers of [2, 8, 32]) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const latencies: number[] = [];
  const next = heard.slice(0, 128).values();
  const caller = async () => {
    for (const { utterance, pcm } of next) latencies.push(await decodeOnce(utterance, pcm));
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: callers }, caller));
  const took = (performance.now() - started) / 1000;
  delay.disable();
  print({
    figure: 'speech.pool.decode',
    callers_at_once: callers,
    ...ms(latencies),
    utterances_per_s: round(latencies.length / took),
  });
  print({
    figure: 'speech.pool.event_loop_p99',
    callers_at_once: callers,
    value: round(delay.percentile(99) / 1e6),
    unit: 'ms',
  });
}
await pool.close();

const speech = heard.find((h) => h.pcm.length > 16_000)!.pcm;
const quiet = createComfortNoise(-62)(80_000);
const frames = (pcm: Int16Array, push: (frame: Int16Array) => void) => {
  for (let at = 0; at + 160 <= pcm.length; at += 160) push(pcm.subarray(at, at + 160));
};
const vad = createSileroVad();
print({
  figure: 'speech.vad.cpu',
  audio: 'speech',
  value: round(
    perAudioSecond(() => frames(speech, (f) => vad.push(f)), speech.length / 8000),
    2,
  ),
  unit: 'ms per audio-s',
});
print({
  figure: 'speech.vad.cpu',
  audio: 'silence',
  value: round(
    perAudioSecond(() => frames(quiet, (f) => vad.push(f)), 10),
    3,
  ),
  unit: 'ms per audio-s',
});
const dtmf = createDtmfDetector();
print({
  figure: 'media.dtmf.cpu',
  value: round(
    perAudioSecond(() => frames(speech, (f) => dtmf.push(f)), speech.length / 8000),
    3,
  ),
  unit: 'ms per audio-s',
});
print({
  figure: 'media.ulaw.cpu',
  value: round(
    perAudioSecond(() => frames(speech, (f) => decodeUlaw(encodeUlaw(f))), speech.length / 8000),
    3,
  ),
  unit: 'ms per audio-s',
});
const up = createResampler(8000, 16_000);
print({
  figure: 'media.resample.cpu',
  from: 8000,
  to: 16_000,
  value: round(
    perAudioSecond(() => frames(speech, (f) => up.push(f)), speech.length / 8000),
    3,
  ),
  unit: 'ms per audio-s',
});
