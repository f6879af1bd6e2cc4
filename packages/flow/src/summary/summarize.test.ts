import { describe, expect, it } from 'vitest';
import { FlowDocument } from '../model';
import { flow, MENU } from '../validate/fixtures';
import { summarize } from './summarize';

const lines = (document: object, language = 'en') => summarize(FlowDocument.parse(document), language);

it('tells steps in order, indents choices and tells each step once', () => {
  const document = flow(
    {
      start: ['trigger'],
      hello: ['greet', { text: { en: 'Welcome  to\nus', es: 'Bienvenido' } }],
      menu: ['menu', { ...MENU, options: [...MENU.options, { id: 'spa', label: 'Spa', digit: '2', phrases: {} }] }],
      bye: ['hangup', { outcome: 'booked' }],
    },
    [
      'start.start > hello',
      'hello.next > menu',
      'menu.rooms > bye',
      'menu.spa > hello',
      'menu.no_input > bye',
      'menu.no_match > menu',
    ],
  );
  expect(lines(document)).toEqual([
    'start: When a call comes in',
    'Then hello: Welcome to us',
    'Then menu: 1 Rooms, 2 Spa',
    '  1 · Rooms / Says nothing → bye: Ends the call: booked',
    '  2 · Spa → go on at “hello”',
    '  Not understood → go on at “menu”',
  ]);
  expect(lines(document, 'es')[1]).toBe('Then hello: Bienvenido');
});

it('tells every lane, and where calls end', () => {
  const document = flow(
    { start: ['trigger', { scheduleId: 'desk' }], lane: ['on_error'], sorry: ['greet', { text: { en: 'Sorry' } }] },
    ['start.open > sorry', 'lane.next > sorry'],
  );
  expect(lines(document)).toEqual([
    'start: When a call comes in: open or closed?',
    '  Open → sorry: Sorry',
    '  Then the call ends',
    '  Closed → the call ends',
    'lane: When a step cannot go on',
    'Then go on at “sorry”',
  ]);
});

describe('what is not right', () => {
  it('is told and does not stop it', () => {
    const document = flow({ start: ['trigger'], odd: ['teleport'], menu: ['menu', { tries: 99 }] }, [
      'start.start > odd',
      'odd.next > menu',
    ]);
    expect(lines(document)).toEqual(['start: When a call comes in', 'Then odd: a kind this version does not know']);
    expect(lines(flow({ start: ['trigger'], menu: ['menu', { tries: 99 }] }, ['start.start > menu']))).toEqual([
      'start: When a call comes in',
      'Then menu: not complete yet',
    ]);
    expect(lines(flow({ start: ['trigger'] }, ['start.start > nowhere']))).toEqual([
      'start: When a call comes in',
      'Then the call ends',
    ]);
    expect(lines(flow({}, []))).toEqual([]);
  });

  it('nor does great length', () => {
    const nodes: Parameters<typeof flow>[0] = { start: ['trigger'] };
    const edges = ['start.start > n0'];
    for (let i = 0; i < 1_999; i++) {
      nodes[`n${i}`] = ['menu', MENU];
      edges.push(`n${i}.rooms > n${i + 1}`, `n${i}.no_input > n0`);
    }
    expect(lines(flow(nodes, edges))).toHaveLength(1 + 1_999 * 3 + 1);
  });
});
