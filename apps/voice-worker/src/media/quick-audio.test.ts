import { describe, expect, it } from 'vitest';
import { ALAW_TABLE, decodeBy, ULAW_TABLE } from './codecs';
import { createRandom } from './dsp';
import { createQuickAudio, type QuickAudio } from './quick-audio';
import { parseTelnyx } from './telnyx-messages';
import { readPayload, readTwilio } from './twilio-wire';

const STREAM = 'MZ0123456789abcdef';
const random = createRandom(7);
const below = (n: number) => Math.floor(((random() + 1) / 2) * n) % n;
const noise = (count: number) => Buffer.from(Array.from({ length: count }, () => below(256)));

const TWILIO = { sequence: 'sequenceNumber', stream: 'streamSid' };
const TELNYX = { sequence: 'sequence_number', stream: 'stream_id' };
/** Each carrier, quick and in full. */
const READERS = {
  twilio: {
    words: TWILIO,
    table: ULAW_TABLE,
    full(data: Buffer): QuickAudio | null {
      const message = readTwilio(data);
      if (message?.event !== 'media' || message.streamSid !== STREAM || message.media.track !== 'inbound') return null;
      const bytes = readPayload(message.media.payload);
      return bytes && { chunk: message.media.chunk, pcm: decodeBy(ULAW_TABLE, bytes) };
    },
  },
  telnyx: {
    words: TELNYX,
    table: ALAW_TABLE,
    full(data: Buffer): QuickAudio | null {
      const message = parseTelnyx(data.toString());
      if (message?.event !== 'media' || (message.media.track ?? 'inbound') !== 'inbound') return null;
      const bytes = Buffer.from(message.media.payload, 'base64');
      return bytes.length > 0 ? { chunk: message.media.chunk, pcm: decodeBy(ALAW_TABLE, bytes) } : null;
    },
  },
};

describe.each(Object.entries(READERS))('audio of %s', (_, { words, table, full }) => {
  const quick = createQuickAudio(words, STREAM, table);
  const message = (bytes: Buffer, media: object = {}, more: object = {}) => ({
    event: 'media',
    [words.sequence]: '4',
    media: { track: 'inbound', chunk: '3', timestamp: '60', payload: bytes.toString('base64'), ...media },
    [words.stream]: STREAM,
    ...more,
  });
  const text = (value: unknown) => Buffer.from(JSON.stringify(value));

  it('is read as it is in full, whatever its length', () => {
    for (const count of [1, 2, 3, 159, 160, 161, 162, 1_600]) {
      const data = text(message(noise(count), { chunk: String(count * 1_000) }));
      expect(quick(data)).toEqual(full(data));
      expect(quick(data)!.pcm).toHaveLength(count);
    }
  });

  it('is read in any order of its parts', () => {
    const { event, media, ...rest } = message(noise(160));
    const turned = Object.fromEntries(Object.entries(media as object).reverse());
    for (const value of [
      { event, ...rest, media },
      { event, media, ...rest },
      { event, media: turned, ...rest },
    ]) {
      expect(quick(text(value))).toEqual(full(text(value)));
    }
  });

  it.each([
    ['of another stream', { [words.stream]: 'MZ1' }, {}],
    ['of the other track', {}, { track: 'outbound' }],
    ['without a number', {}, { chunk: '' }],
    ['with a number that is none', {}, { chunk: '3e2' }],
    ['with a long number', {}, { chunk: '1234567890123' }],
    ['with a number below zero', {}, { chunk: '-1' }],
    ['with a number in place of a text', {}, { chunk: 3 }],
    ['without sound', {}, { payload: '' }],
    ['that is no base64', {}, { payload: '%%%%' }],
    ['with padding in the middle', {}, { payload: 'AA==AAAA' }],
    ['with half a group', {}, { payload: 'AAAAA' }],
    ['that is too long', {}, { payload: 'A'.repeat(20_000) }],
    ['with something more', { extra: 1 }, {}],
    ['with something more inside', {}, { extra: '1' }],
  ])('%s is not its business', (_name, more, media) => {
    expect(quick(text(message(noise(160), media, more)))).toBeNull();
  });

  it('with spaces, doubled, cut, glued together or escaped is not its business', () => {
    const data = text(message(noise(160))).toString();
    const doubled = data.replace('"chunk":"3"', '"chunk":"3","chunk":"4"');
    for (const odd of [` ${data}`, `${data} `, data + data, doubled, data.slice(0, -1), data.replace('i', '\\u0069')])
      expect(quick(Buffer.from(odd))).toBeNull();
    for (let length = 0; length < data.length; length += 3)
      expect(quick(Buffer.from(data.slice(0, length)))).toBeNull();
  });

  it('that was changed somewhere is read as in full, or left to it', () => {
    let read = 0;
    for (let i = 0; i < 3_000; i++) {
      const data = text(message(noise(20)));
      for (let changes = 1 + below(2); changes > 0; changes--) {
        const at = below(data.length);
        // now and then a letter that may stand there
        data[at] = below(3) ? data[below(data.length)]! : below(128);
      }
      const audio = quick(data);
      if (!audio) continue;
      read += 1;
      expect(audio).toEqual(full(data));
    }
    expect(read).toBeGreaterThan(100);
  });
});
