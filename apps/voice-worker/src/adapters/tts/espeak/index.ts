import { type ChildProcess, spawn } from 'node:child_process';
import { SpeechError } from '../../../speech/errors';
import type { AudioChunk, SpeechRequest, TtsProvider } from '../contract';
import { readScript, silence } from '../script';

const SAMPLE_RATE = 22_050;
const WORDS_PER_MINUTE = 155;

/**
 * `espeak-ng`, where the owner of the machine has installed it: a separate program (GPL-3, never bundled) that speaks over a hundred
 * languages, robotically. Not on PATH: `languages()` is empty and nothing is offered.
 */
export function createEspeakTts(o: { command?: string } = {}): TtsProvider {
  const command = o.command ?? 'espeak-ng';
  const running = new Set<ChildProcess>();
  let listed: Promise<EspeakVoice[]> | undefined;
  const voices = () => {
    listed ??= listVoices(command);
    return listed;
  };

  async function* synthesize(req: SpeechRequest): AsyncIterable<AudioChunk> {
    const voice = pick(await voices(), req);
    if (!voice) throw new SpeechError('language_unsupported', `espeak-ng does not speak ${req.language}`);
    for (const piece of readScript(req.text)) {
      req.signal?.throwIfAborted();
      if ('pauseMs' in piece) yield { pcm: silence(piece.pauseMs, SAMPLE_RATE), sampleRate: SAMPLE_RATE };
      else yield* speak(piece.say, voice.language, req);
    }
  }

  async function* speak(text: string, voice: string, { rate = 1, signal }: SpeechRequest): AsyncIterable<AudioChunk> {
    const speed = Math.round(WORDS_PER_MINUTE * Math.min(2, Math.max(0.5, rate)));
    // The text goes in by stdin: it may begin with a dash, and does not belong in a process list.
    const child = spawn(command, ['-v', voice, '-s', String(speed), '-b', '1', '--stdin', '--stdout'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    running.add(child);
    const failed = new Promise<never>((_, reject) => child.once('error', reject));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    failed.catch(() => {});
    const kill = () => child.kill('SIGKILL');
    signal?.addEventListener('abort', kill, { once: true });
    try {
      child.stdin.on('error', () => {}); // it may exit before it has read everything; the exit code tells
      child.stdin.end(text);
      yield* wavStream(child.stdout);
      const code = await Promise.race([ended, failed]);
      signal?.throwIfAborted();
      if (code !== 0) throw new SpeechError('engine_failed', `espeak-ng ended with code ${code}`);
    } finally {
      signal?.removeEventListener('abort', kill);
      kill();
      running.delete(child);
    }
  }

  return {
    id: 'espeak',
    languages: async () => [...new Set((await voices()).map((v) => v.language))],
    voices: async () => (await voices()).map((v) => ({ id: v.language, name: v.name, language: v.language })),
    synthesize,
    async close() {
      for (const child of running) child.kill('SIGKILL');
    },
  };
}

interface EspeakVoice {
  language: string;
  name: string;
}

/** Empty when the program is missing or does not run. */
async function listVoices(command: string): Promise<EspeakVoice[]> {
  const child = spawn(command, ['--voices'], { stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  child.stdout.on('data', (data) => {
    text += data;
  });
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  if (code !== 0) return [];
  // "Pty Language Age/Gender VoiceName File Other": the first four columns have no blanks.
  const rows = text
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/));
  const found = new Map<string, EspeakVoice>(); // some languages are listed twice, once per file
  for (const [, language, , name] of rows) {
    if (language && name && !found.has(language)) found.set(language, { language, name: name.replaceAll('_', ' ') });
  }
  return [...found.values()];
}

function pick(voices: EspeakVoice[], { voice, language }: SpeechRequest): EspeakVoice | undefined {
  const wanted = language.toLowerCase();
  const base = wanted.split('-')[0]!;
  const speaks = (v: EspeakVoice) => v.language === base || v.language.startsWith(`${base}-`);
  return (
    voices.find((v) => v.language === voice && speaks(v)) ??
    voices.find((v) => v.language === wanted) ??
    voices.find((v) => v.language === base) ??
    voices.find(speaks)
  );
}

/** Samples from a WAV that is still being written: its sizes are meaningless, so all after the 44-byte header is audio. */
async function* wavStream(stdout: AsyncIterable<Buffer>): AsyncIterable<AudioChunk> {
  let rest = Buffer.alloc(0);
  let header = true;
  for await (const data of stdout) {
    rest = Buffer.concat([rest, data]);
    if (header) {
      if (rest.length < 44) continue;
      rest = rest.subarray(44);
      header = false;
    }
    const whole = rest.length & ~1;
    if (whole === 0) continue;
    const pcm = new Int16Array(whole >> 1);
    for (let i = 0; i < pcm.length; i++) pcm[i] = rest.readInt16LE(2 * i);
    rest = rest.subarray(whole);
    yield { pcm, sampleRate: SAMPLE_RATE };
  }
}
