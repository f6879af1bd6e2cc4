import { DEEPGRAM_TEST_KEY, type DeepgramDouble, startDeepgramDouble } from '@innline/testkit/deepgram';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Expectation, SttProvider } from '../contract';
import { describeSttProvider } from '../contract.test-suite';
import { speakAsCaller } from '../local/speak.fixture';
import { createDeepgramStt, type DeepgramAccount } from '.';
import { hintsFrom } from './hints';
import { asSpoken, readMessage } from './messages';

const account = (model: DeepgramAccount['model'], apiKey = DEEPGRAM_TEST_KEY): DeepgramAccount => ({
  ...{ region: 'us', model, apiKey },
});

describe.each(['nova-3', 'flux-general-en', 'flux-general-multi', 'nova-2-phonecall'] as const)('%s', (model) => {
  let vendor: DeepgramDouble;
  describeSttProvider('Deepgram', {
    async create() {
      vendor = await startDeepgramDouble();
      return createDeepgramStt(account(model), vendor.url);
    },
    language: 'en',
    unsupported: 'xx',
    async speak(text) {
      const pcm = await speakAsCaller(text);
      vendor.hears(pcm, text);
      return pcm;
    },
    rejectsOthers: false,
    async teardown() {
      expect(vendor.breaches).toEqual([]);
      await vendor.stop();
    },
  });
});

describe('Deepgram', () => {
  let vendor: DeepgramDouble;
  let stt: SttProvider;
  let restaurant: Int16Array;
  beforeAll(async () => {
    vendor = await startDeepgramDouble();
    stt = createDeepgramStt(account('nova-3'), vendor.url);
    restaurant = await speakAsCaller('a table in the restaurant please');
    vendor.hears(restaurant, 'a table in the restaurant please');
  });
  afterAll(async () => {
    await stt.close();
    await vendor.stop();
  });
  const MENU: Expectation[] = [{ kind: 'phrases', options: [{ id: 'food', phrases: ['Restaurant!', 'a table'] }] }];
  const say = (session: ReturnType<SttProvider['open']>, pcm: Int16Array) => {
    for (let at = 0; at < pcm.length; at += 160) session.write(pcm.subarray(at, at + 160));
  };
  const last = () => vendor.sockets.at(-1)!;

  it('asks for what the step accepts, as spoken, and sends all the audio', async () => {
    const session = stt.open({ language: 'en-GB', expect: MENU });
    say(session, restaurant);
    expect((await session.finish()).text).toBe('a table in the restaurant please');
    expect(last()).toMatchObject({ model: 'nova-3', language: 'en', sampleRate: 8_000, interim: true });
    expect(last().keyterms).toEqual(['restaurant', 'a table']);
    expect(last().bytes).toBe(2 * restaurant.length);
  });

  it('asks again over the same socket, and tells the answers apart', async () => {
    const before = vendor.sockets.length;
    const again = stt.open({ language: 'en', expect: MENU });
    say(again, new Int16Array(4_000));
    expect((await again.finish()).rejected).toBe(true);
    const third = stt.open({ language: 'en', expect: MENU });
    say(third, restaurant);
    expect((await third.finish()).text).toBe('a table in the restaurant please');
    expect(vendor.sockets.length).toBe(before);
  });

  it('guesses while the caller speaks', async () => {
    const session = stt.open({ language: 'en', expect: MENU });
    const guesses: string[] = [];
    const guess = new Promise<void>((resolve) =>
      session.partial((text) => {
        guesses.push(text);
        resolve();
      }),
    );
    say(session, restaurant.subarray(0, restaurant.length / 2));
    await guess;
    expect('a table in the restaurant please'.startsWith(guesses[0]!)).toBe(true);
    say(session, restaurant.subarray(restaurant.length / 2));
    expect((await session.finish()).text).toBe('a table in the restaurant please');
  });

  it('makes up its mind at a pause, once, and thinks again when more comes', async () => {
    const session = stt.open({ language: 'en', expect: MENU });
    const asked = () => last().controls.filter((type) => type === 'Finalize').length;
    const before = asked();
    say(session, restaurant);
    void session.pause!();
    say(session, new Int16Array(1_600));
    expect((await session.finish()).text).toBe('a table in the restaurant please');
    expect(asked()).toBe(before + 1);
    const other = stt.open({ language: 'en', expect: MENU });
    say(other, restaurant);
    void other.pause!();
    other.resume!();
    say(other, restaurant);
    expect((await other.finish()).text).toBe('a table in the restaurant please a table in the restaurant please');
  });

  it('dials again when the line breaks, and loses nothing', async () => {
    vendor.misbehave({ kind: 'close' });
    const session = stt.open({ language: 'en', expect: [{ kind: 'free' }] });
    const before = vendor.sockets.length;
    say(session, restaurant.subarray(0, 2_000));
    await expect.poll(() => vendor.sockets.length).toBe(before + 1);
    vendor.misbehave(null);
    say(session, restaurant.subarray(2_000));
    await expect.poll(() => vendor.sockets.length).toBe(before + 2);
    expect((await session.finish()).text).toBe('a table in the restaurant please');
  });

  it.each([
    [{ kind: 'refuse', status: 401 } as const, 'refused'],
    [{ kind: 'refuse', status: 402 } as const, 'refused'],
    [{ kind: 'refuse', status: 429 } as const, 'refused'],
    [{ kind: 'refuse', status: 500 } as const, 'unreachable'],
    [{ kind: 'garbage' } as const, 'nonsense'],
    [{ kind: 'wrong_format' } as const, 'nonsense'],
    [{ kind: 'close' } as const, 'unreachable'],
  ])('tells %j by its reason', async (fault, reason) => {
    const other = createDeepgramStt(account('nova-3'), vendor.url);
    vendor.misbehave(fault);
    const session = other.open({ language: 'en', expect: MENU });
    say(session, restaurant);
    await expect(session.finish()).rejects.toMatchObject({ reason });
    vendor.misbehave(null);
    await other.close();
  });

  it('listens for several languages at once where the caller has not chosen one, and says which it was', async () => {
    const session = stt.open({ language: 'en', languages: ['en', 'es-MX'], expect: [{ kind: 'free' }] });
    say(session, restaurant);
    expect(await session.finish()).toMatchObject({ text: 'a table in the restaurant please', language: 'es' });
    expect(last()).toMatchObject({ model: 'nova-3', language: 'multi' });
  });

  it.each([[['en', 'pl']], [['en']], [undefined]])('with %j it listens for the one of the call', async (languages) => {
    const session = stt.open({ language: 'en', languages, expect: [{ kind: 'free' }] });
    say(session, restaurant);
    expect(await session.finish()).not.toHaveProperty('language');
    expect(last()).toMatchObject({ language: 'en' });
  });

  it.each([
    [['en', 'es-MX'], ['en', 'es'], 'es'],
    [undefined, ['en'], undefined],
    // Polish is none of its ten
    [['en', 'pl'], ['en'], undefined],
  ])('flux of several languages is told which may be spoken (%j)', async (languages, hints, language) => {
    const flux = createDeepgramStt(account('flux-general-multi'), vendor.url);
    const session = flux.open({ language: 'en', languages, expect: [{ kind: 'free' }] });
    say(session, restaurant);
    const { language: told } = await session.finish();
    expect([last().hints, told]).toEqual([hints, language]);
    await flux.close();
  });

  it('is refused with a wrong key', async () => {
    const other = createDeepgramStt(account('nova-3', 'a-key-of-somebody-else'), vendor.url);
    const session = other.open({ language: 'en', expect: MENU });
    say(session, restaurant);
    await expect(session.finish()).rejects.toMatchObject({ reason: 'refused' });
    await other.close();
  });
});

describe('what goes to the vendor and comes back', () => {
  it('sends phrases once, without what cannot be said, and no more than it takes', () => {
    const phrases = ['Café Zoë', 'café zoë', '', '☕', 'ok', 'Room-Service'];
    expect(hintsFrom([{ kind: 'phrases', options: [{ id: 'x', phrases }] }, { kind: 'date' }])).toEqual([
      'café zoë',
      'room-service',
    ]);
    const many = Array.from({ length: 500 }, (_, i) => `phrase number ${i}`);
    expect(hintsFrom([{ kind: 'free', examples: many }]).length).toBe(100);
  });

  it.each([
    ['Can I speak to the front desk, please?', 'can i speak to the front desk please'],
    ["It's room 412.", "it's room 412"],
    ["'Hello' – O'Neill", "hello o'neill"],
    ['¿Qué tal? ÑANDÚ', 'qué tal ñandú'],
    ['...', ''],
  ])('takes %j as %j', (written, spoken) => expect(asSpoken(written)).toBe(spoken));

  it.each(['', '[]', 'null', '{"type":"Results"}', '{"type":"Other"}', '{"type":7}', '{"type":"TurnInfo","event":1}'])(
    'does not take %j for a result',
    (raw) => expect(() => readMessage(raw)).toThrow(),
  );
});
