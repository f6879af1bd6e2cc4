import { expect, it } from 'vitest';
import { languageOf } from './languages';
import { createRecogniser } from './recogniser';
import { speakAsCaller } from './speak.fixture';

it('two decoders in one module do not disturb each other, and grammars after grammars leak nothing', async () => {
  const english = languageOf('en')!;
  const [a, b] = [await createRecogniser(english), await createRecogniser(english)];
  const menu = (phrase: string) => [{ kind: 'phrases' as const, options: [{ id: 'x', phrases: [phrase] }] }];
  const [desk, spa] = [await speakAsCaller('front desk'), await speakAsCaller('restaurant')];
  expect((await a.recognise(desk, menu('front desk'))).text).toBe('front desk');
  expect((await b.recognise(spa, menu('restaurant'))).text).toBe('restaurant');
  // b's grammar is not a's.
  expect((await a.recognise(desk, menu('front desk'))).text).toBe('front desk');
  expect((await b.recognise(desk, menu('restaurant'))).rejected).toBe(true);

  const click = desk.subarray(0, 1200);
  const used = () => process.memoryUsage().external + process.memoryUsage().arrayBuffers;
  for (let i = 0; i < 20; i++) await a.recognise(click, menu(i % 2 ? 'front desk' : 'restaurant'));
  const before = used();
  for (let i = 0; i < 60; i++) await a.recognise(click, menu(i % 2 ? 'front desk' : 'restaurant'));
  expect(used() - before).toBeLessThan(4e6);
}, 60_000);
