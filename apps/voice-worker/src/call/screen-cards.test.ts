import type { CallEvent } from '@innline/shared';
import { expect, it } from 'vitest';
import { ScreenCards } from './screen-cards';

const told = (body: object) => ({ v: 1, id: 'e', callId: 'c', hotelId: 'h', seq: 0, at: 0, ...body }) as CallEvent;
const said = (text: string) => told({ type: 'transcript.final', speaker: 'caller', text });
const answered = (name: string, text: string) => told({ type: 'answer.stored', name, text });

it('keeps the last things said and the newest of each answer', () => {
  const cards = new ScreenCards();
  for (const n of [1, 2, 3, 4, 5]) cards.note(said(`sentence ${n}`));
  cards.note(answered('room', '12'));
  cards.note(answered('room', '14'));
  const { answers, said: lines } = cards.card('c');
  expect(answers).toEqual([{ name: 'room', text: '14' }]);
  expect(lines.map(({ text }) => text)).toEqual(['sentence 2', 'sentence 3', 'sentence 4', 'sentence 5']);
});

it('a successor begins with what the worker before it knew, and adds to it', () => {
  const [before, after] = [new ScreenCards(), new ScreenCards()];
  before.note(answered('room', '12'));
  before.note(said('Towels, please.'));
  const card = before.card('c');
  after.keep('c', card);
  after.note(said('Two of them.'));
  expect(after.card('c')).toEqual({
    answers: [{ name: 'room', text: '12' }],
    said: [
      { speaker: 'caller', text: 'Towels, please.' },
      { speaker: 'caller', text: 'Two of them.' },
    ],
  });
  // what was handed over is not what is added to
  expect(card.said).toHaveLength(1);
});

it('what this worker noted itself is not overwritten, and nothing is left of a call that has ended', () => {
  const cards = new ScreenCards();
  cards.note(said('Here.'));
  cards.keep('c', { answers: [], said: [{ speaker: 'caller', text: 'Old.' }] });
  expect(cards.card('c').said).toEqual([{ speaker: 'caller', text: 'Here.' }]);
  cards.note(told({ type: 'call.ended', reason: 'completed', outcome: null, durationMs: 1 }));
  expect(cards.card('c')).toEqual({ answers: [], said: [] });
});
