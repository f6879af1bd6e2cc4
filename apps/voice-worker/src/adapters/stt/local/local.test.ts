import { afterAll, describe, expect, it } from 'vitest';
import { createSpeechPool } from '../../../speech/pool';
import type { Expectation } from '../contract';
import { describeSttProvider } from '../contract.test-suite';
import { createLocalStt } from '.';
import { speakAsCaller } from './speak.fixture';

const contractPool = createSpeechPool({ size: 2 });
describeSttProvider('SoundSwallower', {
  create: () => createLocalStt(contractPool),
  language: 'en',
  unsupported: 'de',
  speak: speakAsCaller,
  rejectsOthers: true,
  teardown: () => contractPool.close(),
});

describe('local recogniser', () => {
  const pool = createSpeechPool({ size: 2 });
  const stt = createLocalStt(pool);
  afterAll(() => pool.close());
  const hear = async (pcm: Int16Array, expect: Expectation[], language = 'en') => {
    const session = stt.open({ language, expect });
    session.write(pcm);
    return session.finish();
  };

  it.each<[string, Expectation, string]>([
    ['four one two', { kind: 'digits', min: 3, max: 3 }, 'four one two'],
    ['four hundred and twelve', { kind: 'number' }, 'four hundred and twelve'],
    ['three people', { kind: 'number', min: 1, max: 8 }, 'three people'],
    ['next friday', { kind: 'date' }, 'next friday'],
    ['the third of march', { kind: 'date' }, 'the third of march'],
    ['half past eight', { kind: 'time' }, 'half past eight'],
    ['yes please', { kind: 'yes_no' }, 'yes please'],
    ['my name is Richard Miller', { kind: 'name' }, 'my name is richard miller'],
    ['five five five one two three four', { kind: 'phone' }, 'five five five one two three four'],
    ['what time does the swimming pool open', { kind: 'free' }, 'what time does the swimming pool open'],
    [
      'is the sauna open on sunday',
      { kind: 'free', examples: ['is the sauna open on monday', 'when is the sauna open'] },
      'is the sauna open on sunday',
    ],
  ])('hears "%s" as %o', async (text, expectation, heard) => {
    expect((await hear(await speakAsCaller(text), [expectation])).text).toBe(heard);
  });

  it('understands the union of everything a step accepts', async () => {
    const expectations: Expectation[] = [
      { kind: 'digits', min: 3, max: 4 },
      { kind: 'phrases', options: [{ id: 'operator', phrases: ['operator'] }] },
    ];
    expect((await hear(await speakAsCaller('operator please'), expectations)).text).toBe('operator please');
    expect((await hear(await speakAsCaller('nine zero five'), expectations)).text).toBe('nine zero five');
  });

  it('learns the sound of a word that no dictionary has, and forgets nothing between grammars', async () => {
    const menu = (phrase: string): Expectation[] => [
      {
        kind: 'phrases',
        options: [
          { id: 'a', phrases: [phrase] },
          { id: 'b', phrases: ['restaurant'] },
        ],
      },
    ];
    const zorbivane = await speakAsCaller('zorbivane lounge');
    expect((await hear(zorbivane, menu('Zorbivane Lounge'))).text).toBe('zorbivane lounge');
    expect((await hear(await speakAsCaller('room service'), menu('Room-Service!'))).text).toBe('room service');
    expect((await hear(zorbivane, menu('Zorbivane Lounge'))).text).toBe('zorbivane lounge');
  });

  it('survives phrases that cannot be said', async () => {
    const odd: Expectation[] = [
      {
        kind: 'phrases',
        options: [
          { id: 'x', phrases: ['', '日本語', '☕'] },
          { id: 'y', phrases: ['restaurant'] },
        ],
      },
    ];
    expect((await hear(await speakAsCaller('restaurant'), odd)).text).toBe('restaurant');
    expect((await hear(await speakAsCaller('restaurant'), [])).rejected).toBe(true);
  });

  it('hears the same in digital silence, in noise, and after a noisy caller', async () => {
    const menu: Expectation[] = [
      { kind: 'phrases', options: ['front desk', 'restaurant', 'reservations'].map((p) => ({ id: p, phrases: [p] })) },
    ];
    const clean = await speakAsCaller('reservations', 'awb', -90);
    const loud = await speakAsCaller('reservations', 'awb', -40);
    for (const pcm of [clean, loud, clean]) expect((await hear(pcm, menu)).text).toBe('reservations');
    const first = await hear(clean, menu);
    await hear(loud, menu);
    const again = await hear(clean, menu);
    expect({ ...again, ms: 0 }).toEqual({ ...first, ms: 0 });
  });

  it('gives partial guesses while the caller speaks, and none after the end', async () => {
    const session = stt.open({
      language: 'en',
      expect: [{ kind: 'phrases', options: [{ id: 'a', phrases: ['front desk'] }] }],
    });
    const guess = new Promise<string>((resolve) => session.partial(resolve));
    const pcm = await speakAsCaller('can I speak to the front desk please');
    // The last frame is held back: the utterance has not ended when the guess comes.
    for (let at = 0; at < pcm.length - 160; at += 160) session.write(pcm.subarray(at, at + 160));
    expect((await guess).length).toBeGreaterThan(0);
    expect((await session.finish()).text).toContain('front desk');
  });

  it('understands phrases and yes or no in French, and says that it does no more', async () => {
    expect(() => stt.open({ language: 'fr', expect: [{ kind: 'date' }] })).toThrow('in French');
    // There is no French voice here: this shows that the model loads and rejects English speech.
    const french: Expectation[] = [
      { kind: 'yes_no' },
      { kind: 'phrases', options: [{ id: 'r', phrases: ['réception', 'la réception'] }] },
    ];
    expect((await hear(await speakAsCaller('my dog ate the yellow newspaper'), french, 'fr')).rejected).toBe(true);
  });
});
