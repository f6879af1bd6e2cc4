import { expect, it } from 'vitest';
import { parseTelnyx } from './telnyx-messages';

const media_format = { encoding: 'PCMU', sample_rate: 8_000, channels: 1 };
const GOOD = [
  { event: 'connected', version: '1.0.0' },
  {
    ...{ event: 'start', sequence_number: '1', stream_id: 's' },
    start: { user_id: 'u', call_control_id: 'v3:x', call_session_id: 'y', from: '+34', to: '+34', media_format },
  },
  {
    ...{ event: 'media', sequence_number: '4', stream_id: 's' },
    media: { track: 'inbound', chunk: '2', timestamp: '5', payload: 'no+JhoaJjpzSHxAKBgYJ' },
  },
  { event: 'dtmf', stream_id: 's', sequence_number: '5', occurred_at: '2026-01-01', dtmf: { digit: '1' } },
  { event: 'mark', sequence_number: '6', stream_id: 's', mark: { name: 'm' } },
  { event: 'error', payload: { code: 100_003, title: 'malformed_frame', detail: '…' } },
  { event: 'stop', sequence_number: '7', stream_id: 's', stop: { user_id: 'u', call_control_id: 'v3:x' } },
].map((message) => JSON.stringify(message));

it('reads every message Telnyx documents', () => {
  for (const text of GOOD) expect(parseTelnyx(text), text).toMatchObject({ event: JSON.parse(text).event });
});

it('takes numbers as texts and as numbers', () => {
  const media = (chunk: unknown) => parseTelnyx(JSON.stringify({ event: 'media', media: { chunk, payload: '' } }));
  expect(media('12')).toEqual(media(12));
  for (const wrong of ['-1', 'x', '1.5', -1, 1e300, null, {}]) expect(media(wrong)).toBeNull();
});

it('50,000 broken messages: refused, or read as what they say, never more', () => {
  let state = 7;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  const junk = ['"', '{', '}', '[', ']', ',', ':', '0', '-', 'e', '\\u0000', 'null', 'true', '💥', '\\', '__proto__'];
  let read = 0;
  const misread: string[] = [];
  for (let i = 0; i < 50_000; i++) {
    let text = GOOD[random(GOOD.length)]!;
    for (let cuts = 1 + random(3); cuts > 0; cuts--) {
      const at = random(text.length + 1);
      text = text.slice(0, at) + junk[random(junk.length)] + text.slice(at + random(4));
    }
    const message = parseTelnyx(text);
    if (!message) continue;
    read += 1;
    if (JSON.parse(text).event !== message.event) misread.push(text);
  }
  expect(misread).toEqual([]);
  // both kinds were tried
  expect(read).toBeGreaterThan(1_000);
  expect(read).toBeLessThan(49_000);
});
