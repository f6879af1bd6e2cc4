import type { CallEvent } from '@innline/shared';
import { expect, it } from 'vitest';
import { timelineOf } from './timeline';

const event = (seq: number, at: number, body: object) =>
  ({ v: 1, id: `c:${seq}`, callId: 'c', hotelId: 'h', seq, at, ...body }) as CallEvent;

it('tells in words what is stored as codes', () => {
  const entries = timelineOf([
    event(0, 0, { type: 'language.set', language: 'es' }),
    event(1, 10, { type: 'variable.set', name: 'guest_name', value: 'Ana' }),
    event(2, 20, { type: 'call.ended', reason: 'caller_left', outcome: null }),
  ]);
  expect(entries.map(({ title, detail }) => [title, detail])).toEqual([
    ['Language: Spanish', null],
    ['Guest name set', 'Ana'],
    ['Ended: Caller hung up', null],
  ]);
});

it('tells the call in order, from its own beginning', () => {
  const entries = timelineOf([
    event(0, 5_000, { type: 'call.answered' }),
    event(1, 5_400, { type: 'transcript.partial', segment: 's', speaker: 'caller', text: 're' }),
    event(2, 6_000, {
      type: 'choice.made',
      node: 'm',
      port: 'front_desk',
      by: 'speech',
      said: 'front desk please',
      confidence: 0.914,
    }),
    event(3, 7_500, { type: 'digit', digit: '0', source: 'keypad', node: 'm' }),
  ]);
  expect(entries).toEqual([
    { seq: 0, atMs: 0, kind: 'mark', title: 'Answered', detail: null },
    { seq: 2, atMs: 1_000, kind: 'choice', title: 'Chose Front desk', detail: 'said “front desk please”, 91 % sure' },
    { seq: 3, atMs: 2_500, kind: 'key', title: 'Pressed 0', detail: 'by keypad' },
  ]);
});
