import { describe, expect, it } from 'vitest';
import { createSpeechPool } from '../../../speech/pool';
import { describeTtsProvider } from '../contract.test-suite';
import { readScript } from '../script';
import { createLocalTts } from '.';
import { pronounce } from './flite';
import { normaliseForFlite } from './normalise';

const pool = createSpeechPool({ size: 2 });
describeTtsProvider('flite', {
  create: () => createLocalTts(pool),
  language: 'en',
  unsupported: 'de',
  teardown: () => pool.close(),
});

describe('text for flite', () => {
  it.each([
    ['Café Zoë', 'Cafe Zoe'],
    ['Your code is AB12X9.', 'Your code is ay B 1 2 X 9.'],
    ['Call +44 20 7946 0018', 'Call plus 4 4, 2 0, 7 9 4 6, 0 0 1 8'],
    ['info@grand.com', 'info at grand dot com'],
    ['€45.50 or £1 or 20 €', '45 euros and 50 cents or 1 pound or 20 euros'],
    ['$45.50 at 3:30 PM on the 1st', '$45.50 at 3:30 PM on the 1st'],
    ['room 412, suite 1204, room 400', 'room 4 12, suite 12 oh 4, room 4 hundred'],
    ['Bed & breakfast – 10% off', 'Bed and breakfast, 10 percent off'],
    ['open 24/7, 25°C', 'open 24 7, 25 degrees Celsius'],
    ['press * or #', 'press star or pound key'],
    ['日本語', ''],
  ])('%s', (text, spoken) => {
    expect(normaliseForFlite(text)).toBe(spoken);
  });

  it('finds sentences and pauses', () => {
    expect(readScript('Dr. Smith is out. Call at 8 p.m. please!<break time="0.4s"/>Bye &amp; <b>thanks</b>.')).toEqual([
      { say: 'Dr. Smith is out.' },
      { say: 'Call at 8 p.m. please!' },
      { pauseMs: 400 },
      { say: 'Bye & thanks.' },
    ]);
    expect(readScript('<break/>')).toEqual([{ pauseMs: 250 }]);
    expect(readScript('<break time="99s"/>')).toEqual([{ pauseMs: 5000 }]);
    const long = `${'very long words here '.repeat(7)}end, and more`;
    expect(readScript(long).length).toBe(2);
  });

  it('gives the sounds of a word nobody has heard of', async () => {
    expect(await pronounce('zorbivane')).toMatch(/^Z AO R B|^Z AO ER B/);
    expect(await pronounce('desk')).toBe('D EH S K');
  });
});
