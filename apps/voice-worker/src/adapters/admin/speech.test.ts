import { DEEPGRAM_TEST_KEY, startDeepgramDouble } from '@innline/testkit/deepgram';
import { ELEVENLABS_TEST_KEY, ELEVENLABS_TEST_VOICES, startElevenLabsDouble } from '@innline/testkit/elevenlabs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Account } from '../../data/accounts';
import type { WorkerEnv } from '../../env';
import { VENDOR_ADMINS } from '.';

const deepgram = await startDeepgramDouble();
const elevenlabs = await startElevenLabsDouble();
const env = { INNLINE_DEEPGRAM_URL: deepgram.url, INNLINE_ELEVENLABS_URL: elevenlabs.url } as WorkerEnv;
afterEach(() => {
  deepgram.misbehave(null);
  elevenlabs.misbehave(null);
});
afterAll(async () => {
  await deepgram.stop();
  await elevenlabs.stop();
});

const ids = { id: 'c', hotelId: 'h' };
const ears = (more: Partial<Account<'deepgram'>> = {}): Account<'deepgram'> => ({
  ...{ ...ids, region: 'us', model: 'nova-3', apiKey: DEEPGRAM_TEST_KEY, ...more },
});
const voice = (more: Partial<Account<'elevenlabs'>> = {}): Account<'elevenlabs'> => ({
  ...{
    ...ids,
    region: 'global',
    model: 'eleven_flash_v2_5',
    transport: 'stream',
    voiceId: '',
    apiKey: ELEVENLABS_TEST_KEY,
    ...more,
  },
});
const { deepgram: ofDeepgram, elevenlabs: ofElevenLabs } = VENDOR_ADMINS;

describe('trying a Deepgram account', () => {
  it.each(['nova-3', 'nova-2-phonecall', 'flux-general-en', 'flux-general-multi'] as const)(
    'listens for a moment with %s',
    async (model) => {
      const before = deepgram.sockets.length;
      expect(await ofDeepgram!.test(ears({ model }), env)).toMatchObject({
        ok: true,
        words: `Deepgram listens with ${model}.`,
      });
      expect(deepgram.sockets[before]).toMatchObject({ model, bytes: 8_000 });
    },
  );

  it.each([
    [{ kind: 'refuse', status: 402 } as const, /credit/],
    [{ kind: 'refuse', status: 500 } as const, /cannot be reached/],
    [{ kind: 'garbage' } as const, /not Deepgram/],
    [{ kind: 'hang' } as const, /cannot be reached|in time/],
  ])('says what to do about %j', async (fault, words) => {
    deepgram.misbehave(fault);
    expect(await ofDeepgram!.test(ears(), env)).toMatchObject({ ok: false, words: expect.stringMatching(words) });
  });

  it.each(['a-key-of-somebody-else', 'a “key” from a letter', 'a\nkey'])('refuses the key %j', async (apiKey) => {
    expect(await ofDeepgram!.test(ears({ apiKey }), env)).toMatchObject({
      ok: false,
      words: expect.stringMatching(/key/),
    });
    expect(await ofElevenLabs!.test(voice({ apiKey }), env)).toMatchObject({
      ok: false,
      words: expect.stringMatching(/key/),
    });
  });
});

describe('trying an ElevenLabs account', () => {
  it('names the voice the hotel has', async () => {
    expect(await ofElevenLabs!.test(voice(), env)).toEqual({
      ok: true,
      words: '2 voices; the hotel speaks as Marina.',
    });
    const voiceId = ELEVENLABS_TEST_VOICES[1].voice_id;
    expect((await ofElevenLabs!.test(voice({ voiceId }), env)).words).toContain('Tomás');
    expect(await ofElevenLabs!.test(voice({ voiceId: 'gone' }), env)).toMatchObject({ ok: false });
  });

  it.each(['stream', 'socket'] as const)('really speaks a word (%s)', async (transport) => {
    expect(await ofElevenLabs!.test(voice({ transport }), env)).toMatchObject({ ok: true });
    const by = transport === 'stream' ? 'request' : 'socket';
    expect(elevenlabs.said.at(-1)).toMatchObject({ by, text: 'Hello.', voiceId: ELEVENLABS_TEST_VOICES[0].voice_id });
    // a voice that is listed, and an answer that is none
    elevenlabs.misbehave({ kind: 'garbage' });
    expect(await ofElevenLabs!.test(voice({ transport }), env)).toMatchObject({
      ok: false,
      words: expect.stringContaining('not ElevenLabs'),
    });
  });

  it('lists the voices with a sample of each', async () => {
    expect(await ofElevenLabs!.voices!(voice(), env)).toMatchObject([
      { name: 'Marina', languages: ['en'], previewUrl: expect.stringContaining('https://') },
      { name: 'Tomás', languages: ['es'] },
    ]);
  });

  it.each([
    [{ kind: 'refuse', status: 401 } as const, /refuses this key/],
    [{ kind: 'refuse', status: 503 } as const, /cannot be reached/],
  ])('says what to do about %j', async (fault, words) => {
    elevenlabs.misbehave(fault);
    expect(await ofElevenLabs!.test(voice(), env)).toMatchObject({ ok: false, words: expect.stringMatching(words) });
    await expect(ofElevenLabs!.voices!(voice(), env)).rejects.toMatchObject({
      safeMessage: expect.stringMatching(words),
    });
  });
});
