import {
  ELEVENLABS_TEST_KEY,
  ELEVENLABS_TEST_VOICES,
  type ElevenLabsDouble,
  startElevenLabsDouble,
} from '@innline/testkit/elevenlabs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AudioChunk, TtsProvider } from '../../contract';
import { describeTtsProvider } from '../../contract.test-suite';
import { joinSentences } from '../../script';
import { createElevenLabsTts, type ElevenLabsAccount } from '..';
import { lineReader, readMessage } from './messages';

const [marina, tomas] = ELEVENLABS_TEST_VOICES;
const account = (more: Partial<ElevenLabsAccount> = {}): ElevenLabsAccount => ({
  ...{ region: 'global', model: 'eleven_flash_v2_5', transport: 'socket', voiceId: marina.voice_id },
  ...{ apiKey: ELEVENLABS_TEST_KEY, ...more },
});
const TEXT = 'Good evening, this is the Hotel Aurora.';

describe.each(['eleven_flash_v2_5', 'eleven_multilingual_v2'] as const)('%s by a socket', (model) => {
  let vendor: ElevenLabsDouble;
  describeTtsProvider('ElevenLabs', {
    async create() {
      vendor = await startElevenLabsDouble();
      return createElevenLabsTts(account({ model, voiceId: '' }), vendor.url);
    },
    language: 'en',
    unsupported: 'xx',
    async teardown() {
      expect(vendor.said.every(({ by }) => by === 'socket')).toBe(true);
      expect(vendor.breaches).toEqual([]);
      await vendor.stop();
    },
  });
});

describe('ElevenLabs by a socket', () => {
  let vendor: ElevenLabsDouble;
  let tts: TtsProvider;
  beforeAll(async () => {
    vendor = await startElevenLabsDouble();
    tts = createElevenLabsTts(account(), vendor.url);
  });
  afterEach(() => vendor.misbehave(null));
  afterAll(() => vendor.stop());
  type More = Partial<Parameters<TtsProvider['synthesize']>[0]> & { by?: TtsProvider };
  const say = async (text: string, { by = tts, ...more }: More = {}) => {
    const chunks: AudioChunk[] = [];
    for await (const chunk of by.synthesize({ text, language: 'en', ...more })) chunks.push(chunk);
    return chunks;
  };
  /** Another hotel's: its own lines. */
  const other = async (work: (by: TtsProvider) => Promise<unknown>, more: Partial<ElevenLabsAccount> = {}) => {
    const by = createElevenLabsTts(account(more), vendor.url);
    await work(by).finally(() => by.close());
  };

  it('one sentence after another goes by the same line; another voice or language has one of its own', async () => {
    const { opened } = vendor.sockets;
    for (const text of ['One moment.', 'Your room is ready.', TEXT]) await say(text);
    expect(vendor.sockets.opened).toBe(opened + 1);
    await say('Buenas tardes.', { voice: tomas.voice_id, language: 'es-MX' });
    expect(vendor.said.at(-1)).toMatchObject({ voiceId: tomas.voice_id, language: 'es', text: 'Buenas tardes.' });
    expect(vendor.sockets.opened).toBe(opened + 2);
  });

  it('two sentences at once are kept apart', async () => {
    const [a, b] = await Promise.all([say('room service'), say('the swimming pool is on the second floor')]);
    const samples = (chunks: AudioChunk[]) => chunks.reduce((sum, { pcm }) => sum + pcm.length, 0);
    const said = Object.fromEntries(vendor.said.slice(-2).map(({ text, audio }) => [text, audio.length / 2]));
    expect(said).toEqual({ 'room service': samples(a), 'the swimming pool is on the second floor': samples(b) });
  });

  it('a telephone’s form goes on byte by byte', async () => {
    const chunks = await say(TEXT, { line: true });
    expect(Buffer.concat(chunks.map(({ ulaw }) => ulaw!))).toEqual(vendor.said.at(-1)!.audio);
    expect(vendor.said.at(-1)).toMatchObject({ by: 'socket', format: 'ulaw_8000' });
  });

  it('tells behind every chunk what is left to say, in whole words', async () => {
    const all = 'For reservations press one. For the spa press two.';
    const rests = (await say(all)).map(({ rest }) => rest!);
    expect(rests.length).toBeGreaterThan(4);
    expect(rests.at(-1)).toBe('');
    for (const rest of rests.slice(0, -1)) {
      const words = joinSentences(rest).flatMap((piece) => ('say' in piece ? piece.say.split(' ') : []));
      expect(words.length).toBeGreaterThan(0);
      expect(words).toEqual(all.split(' ').slice(-words.length));
    }
  });

  it('a caller who speaks over a sentence does not cost the line', async () => {
    const stop = new AbortController();
    const { opened } = vendor.sockets;
    const cut = async () => {
      for await (const _ of tts.synthesize({ text: TEXT, language: 'en', signal: stop.signal })) stop.abort('hung up');
    };
    await expect(cut()).rejects.toBe('hung up');
    const chunks = await say('Your room is ready.');
    // what the first sentence was still going to say is not heard
    expect(chunks.at(-1)!.rest).toBe('');
    expect(Buffer.concat(chunks.map(({ pcm }) => Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength)))).toEqual(
      vendor.said.at(-1)!.audio,
    );
    expect(vendor.sockets.opened).toBe(opened);
  });

  it('a line that broke while it waited is replaced without anybody noticing', async () => {
    await say('One moment.');
    const { opened } = vendor.sockets;
    vendor.cut();
    expect((await say(TEXT)).length).toBeGreaterThan(0);
    expect(vendor.sockets.opened).toBe(opened + 1);
  });

  it.each([
    ['the hotel’s for one that is gone', tomas.voice_id, 'gone', tomas.voice_id],
    ['the first where the hotel’s is gone', 'gone', undefined, marina.voice_id],
  ])('speaks with %s', (_, voiceId, voice, expected) =>
    other(
      async (by) => {
        expect((await say('hello', { by, voice })).length).toBeGreaterThan(0);
        expect(vendor.said.at(-1)!.voiceId).toBe(expected);
      },
      { voiceId },
    ),
  );

  it.each([
    [{ kind: 'refuse', status: 401 } as const, 'refused'],
    [{ kind: 'refuse', status: 429 } as const, 'refused'],
    [{ kind: 'refuse', status: 503 } as const, 'unreachable'],
    [{ kind: 'garbage' } as const, 'nonsense'],
    [{ kind: 'wrong_format' } as const, 'nonsense'],
    [{ kind: 'empty' } as const, 'nonsense'],
    [{ kind: 'close' } as const, 'unreachable'],
  ])('tells %j by its reason, and speaks again afterwards', (fault, reason) =>
    other(async (by) => {
      vendor.misbehave(fault);
      await expect(say(TEXT, { by })).rejects.toMatchObject({ reason });
      vendor.misbehave(null);
      expect((await say(TEXT, { by })).at(-1)!.rest).toBe('');
    }),
  );

  it('a line that stalls is given up by whoever waits, and used by nobody again', () =>
    other(async (by) => {
      vendor.misbehave({ kind: 'stall' });
      const stop = new AbortController();
      const giveUp = () => setTimeout(() => stop.abort('nothing more came'), 1_500);
      let timer = giveUp();
      const listen = async () => {
        for await (const _ of by.synthesize({ text: TEXT, language: 'en', signal: stop.signal })) {
          clearTimeout(timer);
          timer = giveUp();
        }
      };
      await expect(listen()).rejects.toBe('nothing more came');
      vendor.misbehave(null);
      const { opened } = vendor.sockets;
      await say(TEXT, { by });
      expect(vendor.sockets.opened).toBe(opened + 1);
    }));

  it('cannot be reached where nobody is, nor with what is no key', async () => {
    const nowhere = createElevenLabsTts(account(), 'http://127.0.0.1:1');
    await expect(say('hello', { by: nowhere })).rejects.toMatchObject({ reason: 'unreachable' });
    await other(async (by) => expect(say('hello', { by })).rejects.toMatchObject({ reason: 'refused' }), {
      apiKey: 'a “key” from a letter',
    });
  });

  it('hangs up every line in the end, and has asked nothing the vendor does not offer', async () => {
    await tts.close();
    await expect.poll(() => vendor.sockets.open).toBe(0);
    expect(vendor.breaches).toEqual([]);
  });
});

describe('the vendor’s messages', () => {
  const message = (more: object) => readMessage(JSON.stringify({ contextId: 'c', ...more }));
  it('count times from their own first sample', () => {
    const read = lineReader('pcm_16000', 16_000);
    const audio = Buffer.alloc(3_200).toString('base64');
    const times = { chars: ['a'], charStartTimesMs: [20], charDurationsMs: [50] };
    expect(read(message({ audio, alignment: times })).ends).toEqual([0.07]);
    const { charDurationsMs: charsDurationsMs, ...same } = times;
    expect(read(message({ audio, alignment: { ...same, charsDurationsMs } })).ends[0]).toBeCloseTo(0.17);
  });
  it.each([
    ['the end', { isFinal: true, audio: '' }, { final: true, audio: null }],
    ['the end, spelt otherwise', { is_final: true }, { final: true }],
    ['a fault', { error: 'quota_exceeded', code: 1008 }, { error: 'quota_exceeded', final: false }],
  ])('may be %s', (_, more, expected) => expect(message(more)).toMatchObject({ context: 'c', ...expected }));
  it.each(['[]', '7', '<html>', '{"audio":7}', '{"alignment":{"chars":["a"],"charStartTimesMs":[]}}'])(
    'are not %s',
    (raw) => expect(() => readMessage(raw)).toThrow(expect.objectContaining({ reason: 'nonsense' })),
  );
});
