import {
  ELEVENLABS_TEST_KEY,
  ELEVENLABS_TEST_VOICES,
  type ElevenLabsDouble,
  startElevenLabsDouble,
} from '@innline/testkit/elevenlabs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AudioChunk, TtsProvider } from '../contract';
import { describeTtsProvider } from '../contract.test-suite';
import { joinSentences, readScript, writeScript } from '../script';
import { createElevenLabsTts, type ElevenLabsAccount } from '.';
import { accountFor } from './account-for';
import { readLines, type SpokenLine } from './lines';

const account = (more: Partial<ElevenLabsAccount> = {}): ElevenLabsAccount => ({
  ...{
    region: 'global',
    model: 'eleven_flash_v2_5',
    transport: 'stream',
    voiceId: '',
    apiKey: ELEVENLABS_TEST_KEY,
    ...more,
  },
});
const [marina, tomas] = ELEVENLABS_TEST_VOICES;

describe.each(['eleven_flash_v2_5', 'eleven_multilingual_v2'] as const)('%s', (model) => {
  let vendor: ElevenLabsDouble;
  describeTtsProvider('ElevenLabs', {
    async create() {
      vendor = await startElevenLabsDouble();
      return createElevenLabsTts(account({ model }), vendor.url);
    },
    language: 'en',
    unsupported: 'xx',
    async teardown() {
      expect(vendor.breaches).toEqual([]);
      await vendor.stop();
    },
  });
});

describe('ElevenLabs', () => {
  let vendor: ElevenLabsDouble;
  let tts: TtsProvider;
  beforeAll(async () => {
    vendor = await startElevenLabsDouble();
    tts = createElevenLabsTts(account(), vendor.url);
  });
  afterAll(async () => {
    await tts.close();
    await vendor.stop();
  });
  type More = { voice?: string; language?: string; by?: TtsProvider; line?: boolean };
  const say = async (text: string, { by = tts, language = 'en', ...o }: More = {}) => {
    const chunks: AudioChunk[] = [];
    for await (const chunk of by.synthesize({ text, language, ...o })) chunks.push(chunk);
    return chunks;
  };

  it('says a paragraph in one request, in the language and voice asked for', async () => {
    await say('Buenas tardes. <b>Bienvenidos</b> al Hotel Aurora &amp; Spa.', {
      voice: tomas.voice_id,
      language: 'es-MX',
    });
    expect(vendor.said.at(-1)).toMatchObject({
      ...{ voiceId: tomas.voice_id, language: 'es', model: 'eleven_flash_v2_5' },
      text: 'Buenas tardes. Bienvenidos al Hotel Aurora & Spa.',
    });
  });

  it('is asked for µ-law at 8 kHz where a telephone listens, and not a byte of it is changed', async () => {
    const chunks = await say('Good evening, this is the Hotel Aurora.', { line: true });
    const { format, audio } = vendor.said.at(-1)!;
    expect(format).toBe('ulaw_8000');
    expect(Buffer.concat(chunks.map(({ ulaw }) => ulaw!))).toEqual(audio);
    expect(audio.length).toBeGreaterThan(8_000);
    await say('Good evening.');
    expect(vendor.said.at(-1)!.format).toBe('pcm_16000');
  });

  it.each(['close', 'wrong_format'] as const)('tells of a telephone’s form that fails (%s)', async (kind) => {
    const by = createElevenLabsTts(account({ voiceId: marina.voice_id }), vendor.url);
    vendor.misbehave({ kind });
    const reason = kind === 'close' ? 'unreachable' : 'nonsense';
    await expect(say('Good evening, this is the Hotel Aurora.', { by, line: true })).rejects.toMatchObject({ reason });
    vendor.misbehave(null);
    await by.close();
  });

  it.each([
    ['the first of the account', '', undefined, marina.voice_id],
    ['the hotel’s', tomas.voice_id, undefined, tomas.voice_id],
    ['the hotel’s for one that is gone', tomas.voice_id, 'gone', tomas.voice_id],
    ['the first where the hotel’s is gone', 'gone', undefined, marina.voice_id],
  ])('speaks with %s', async (_, voiceId, voice, expected) => {
    const other = createElevenLabsTts(account({ voiceId }), vendor.url);
    expect((await say('hello', { voice, by: other })).length).toBeGreaterThan(0);
    expect(vendor.said.at(-1)!.voiceId).toBe(expected);
    await other.close();
  });

  it('names who speaks by model and voice', () => {
    expect(tts.who!({})).not.toBe(tts.who!({ voice: tomas.voice_id }));
    const better = createElevenLabsTts(account({ model: 'eleven_multilingual_v2' }), vendor.url);
    expect(tts.who!({})).not.toBe(better.who!({}));
  });

  it('tells behind every chunk what is left to say', async () => {
    const chunks = await say('For reservations press one. <break time="400ms"/> For the spa press two.');
    const rests = chunks.map(({ rest }) => rest!);
    expect(chunks.length).toBeGreaterThan(4);
    expect(rests.at(-1)).toBe('');
    // every rest is the end of the text, and begins with a whole word
    for (const rest of rests.slice(0, -1)) {
      const words = joinSentences(rest).flatMap((piece) => ('say' in piece ? piece.say.split(' ') : []));
      const all = 'For reservations press one. For the spa press two.'.split(' ');
      expect(words).toEqual(all.slice(all.length - words.length));
    }
  });

  it.each([
    [{ kind: 'refuse', status: 401 } as const, 'refused'],
    [{ kind: 'refuse', status: 402 } as const, 'refused'],
    [{ kind: 'refuse', status: 429 } as const, 'refused'],
    [{ kind: 'refuse', status: 500 } as const, 'unreachable'],
    [{ kind: 'garbage' } as const, 'nonsense'],
    [{ kind: 'wrong_format' } as const, 'nonsense'],
    [{ kind: 'empty' } as const, 'nonsense'],
    [{ kind: 'close' } as const, 'unreachable'],
  ])('tells %j by its reason', async (fault, reason) => {
    const by = createElevenLabsTts(account({ voiceId: marina.voice_id }), vendor.url);
    vendor.misbehave(fault);
    await expect(say('Good evening, this is the Hotel Aurora.', { by })).rejects.toMatchObject({ reason });
    vendor.misbehave(null);
    await by.close();
  });

  it('cannot be reached where nobody is', async () => {
    const by = createElevenLabsTts(account({ voiceId: 'x' }), 'http://127.0.0.1:1');
    await expect(say('hello', { by })).rejects.toMatchObject({ reason: 'unreachable' });
  });
});

describe('accounting for what was said', () => {
  const line = (samples: number, characters: string, ends: number[]): SpokenLine => ({
    ...{ pcm: new Int16Array(samples).fill(1), characters: [...characters], ends },
  });
  const run = async (lines: SpokenLine[], text: string) => {
    const given: [number, string][] = [];
    async function* stream() {
      yield* lines;
    }
    for await (const { pcm, rest } of accountFor(stream(), text, 1_000)) given.push([pcm.length, rest]);
    return given;
  };

  it('gives whole words on, and the end when the stream is over', async () => {
    const lines = [line(250, 'ab c', [0.1, 0.2, 0.22, 0.3]), line(250, 'd e', [0.4, 0.42, 0.5])];
    expect(await run(lines, 'ab cd e')).toEqual([
      [200, 'cd e'],
      [300, ''],
    ]);
  });

  it('holds back audio that nothing accounts for', async () => {
    const lines = [line(300, '', []), line(300, 'ab cd', [0.1, 0.2, 0.2, 0.3, 0.6])];
    expect(await run(lines, 'ab cd ef')).toEqual([
      [200, 'cd ef'],
      [400, ''],
    ]);
  });

  it('does not mind spaces that the vendor counts otherwise', async () => {
    expect(await run([line(500, 'ab  cd ', [0.1, 0.2, 0.2, 0.2, 0.3, 0.4, 0.4])], 'ab cd ef')).toEqual([
      [400, 'ef'],
      [100, ''],
    ]);
  });
});

describe('the vendor’s lines', () => {
  const read = async (...texts: string[]) => {
    async function* body() {
      for (const text of texts) yield Buffer.from(text);
    }
    const lines: SpokenLine[] = [];
    for await (const one of readLines(body())) lines.push(one);
    return lines;
  };
  it('may be µ-law, of any length, and silence in it is no MP3', async () => {
    async function* body() {
      yield Buffer.from(`{"audio_base64":"${Buffer.from([0xff, 0xfb, 0x90]).toString('base64')}"}\n`);
    }
    for await (const { pcm } of readLines(body(), 'ulaw_8000')) expect([...pcm]).toEqual([0xff, 0xfb, 0x90]);
  });
  it('may be cut anywhere, and the last has no end', async () => {
    const lines = await read('{"audio_base64":"AQ', 'ACAA=="}\n\n{"audio_base64":', '"AwA="}');
    expect(lines.map(({ pcm }) => [...pcm])).toEqual([[1, 2], [3]]);
  });
  it.each([
    '[]',
    'null',
    '{"audio_base64":7}',
    '{"audio_base64":"AQ=="}',
    '{"alignment":{"characters":["a"],"character_end_times_seconds":[]}}',
    `{"audio_base64":"${Buffer.from('RIFF0000').toString('base64')}"}`,
    `{"audio_base64":"${Buffer.from([0xff, 0xfb, 0x90, 0x64]).toString('base64')}"}`,
    '<html>',
  ])('are not %s', (text) => expect(read(text)).rejects.toMatchObject({ reason: 'nonsense' }));
});

it('writes a script that reads the same', () => {
  const text = 'Rooms &amp; spa. Is 3 &lt; 4? <break time="0.4s"/> Yes!';
  const pieces = readScript(text);
  expect(readScript(writeScript(pieces))).toEqual(pieces);
});
