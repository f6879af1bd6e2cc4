import { SoftphoneToServer } from '@innline/shared';
import { expect, it } from 'vitest';
import { parseTelnyx } from '../../../src/media/telnyx-messages';
import { readPayload, readTwilio } from '../../../src/media/twilio-wire';
import { OF_PAGE, ofTelnyx, ofTwilio } from './messages';
import { mutateMessage, mutateText, seeded } from './mutate';

/** R9 without a network: every reader gives a message or none, and never throws. */
const TIMES = 10_000;

const page = (text: string) => {
  try {
    return SoftphoneToServer.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};
const readers: [string, readonly object[], (text: string) => unknown][] = [
  ['Twilio', ofTwilio('MZ1'), (text) => readTwilio(Buffer.from(text))],
  ['Telnyx', ofTelnyx('s-1'), parseTelnyx],
  ['page', OF_PAGE, page],
];

it.each(readers)('%s: mutated messages are read or refused', (_, messages, read) => {
  const r = seeded(9);
  let known = 0;
  for (let i = 0; i < TIMES; i++) if (read(mutateMessage(messages, r)) !== null) known += 1;
  // neither all of them, nor none: the mutations are near enough to get behind the first check
  expect(known).toBeGreaterThan(TIMES / 20);
  expect(known).toBeLessThan(TIMES / 2);
});

it('audio is base64 of at most a second, or none', () => {
  const r = seeded(10);
  const sound = Buffer.alloc(160, 0x7f).toString('base64');
  for (let i = 0; i < TIMES; i++) {
    const bytes = readPayload(mutateText(sound, r));
    if (bytes) expect(bytes.length).toBeLessThanOrEqual(8_000);
  }
});
