import { describe, expect, it } from 'vitest';
import { documentOf, type Example } from '../engine';
import type { EmbeddedFlow, FlowDocument } from '../model';
import { summaryPage } from '../picture';
import { summarize, summaryText } from './summarize';

type Flow = Example['flow'];
const START = { id: 'start', type: 'trigger' };
const made = (title: string, nodes: Flow['nodes'], edges: string[]): FlowDocument =>
  documentOf({ title, flow: { languages: ['en', 'es'], nodes: [START, ...nodes], edges } });
const embedded = (document: FlowDocument, subflows?: Record<string, EmbeddedFlow>): EmbeddedFlow => ({
  name: document.name,
  version: 1,
  document: { ...document, ...(subflows ? { subflows } : {}) },
});
const use = (id: string, flowId: string, ends: string[] = ['booked']): Flow['nodes'][number] => ({
  id,
  type: 'subflow',
  config: { flowId, ends: ends.map((end) => ({ id: end, label: end })) },
});

/** Asks for a name; there is an end with a word for it, one that ends the call, and a desk. */
const booking = made(
  'Booking',
  [
    { id: 'name', type: 'listen', config: { kind: 'name', prompt: { en: 'Your name?', es: '¿Su nombre?' } } },
    { id: 'done', type: 'hangup', config: { outcome: 'Booked', text: { en: 'Never said.' } } },
    { id: 'stop', type: 'hangup', config: { inside: 'ends_call', text: { en: 'Goodbye.', es: 'Adiós.' } } },
    { id: 'desk', type: 'transfer', config: { departmentId: 'desk' } },
  ],
  ['start.start > name', 'name.heard > done', 'name.no_input > stop', 'name.not_understood > desk', 'desk.busy > done'],
);
const main = (more: Flow['nodes'] = [], edges: string[] = []) =>
  made('Desk', [use('book', 'b'), ...more], ['start.start > book', ...edges]);
const context = { departments: { desk: { name: 'Front desk' } } };
const told = (document: FlowDocument, language = 'en', flows?: Record<string, EmbeddedFlow>) =>
  summarize(document, { language, context: { ...context, ...(flows ? { flows } : {}) } });
const withB: FlowDocument = { ...main(), subflows: { b: embedded(booking) } };

describe('a flow that another one uses', () => {
  it('has a chapter, which its step leads to by name', () => {
    const { steps, subflows } = told(withB);
    expect(steps.map(({ name, uses, lines }) => [name, uses, lines[0]])).toEqual([
      ['book', 'b', 'Callers go through Booking and come back.'],
    ]);
    expect(subflows).toHaveLength(1);
    expect(subflows[0]).toMatchObject({ flow: 'b', title: 'Booking' });
    expect(subflows[0]!.lines).toEqual([
      'Used at “book”.',
      'All callers are asked “Your name?” (step 1).',
      'At “desk” callers are put through to Front desk; it rings for 25 seconds.',
    ]);
  });

  it('tells its ends as ways back, and what ends the call all the same', () => {
    const [name, desk] = told(withB).subflows[0]!.steps;
    const ways = name!.ways.map(({ words }) => words).join(' ');
    expect(ways).toContain('Callers who answer come back with “Booked”');
    expect(ways).toContain('Callers who say nothing hear “Goodbye.” and the call ends.');
    expect(ways).not.toContain('Never said');
    const after = desk!.ways.map(({ words }) => words);
    expect(after).toContain('After talking to Front desk, callers are done, and the call ends.');
    expect(after).toContain(
      'If nobody answers at Front desk, or if Front desk declines the call, or if Front desk cannot be rung, callers come back.',
    );
    expect(after).toContain('If Front desk is busy, callers come back with “Booked”.');
  });

  it('is told in the language asked for', () => {
    const [chapter] = told(withB, 'es').subflows;
    expect(chapter!.lines[0]).toBe('Se usa en «book».');
    expect(chapter!.lines[1]).toBe('Quienes llaman oyen la pregunta «¿Su nombre?» (paso 1).');
    expect(chapter!.steps[0]!.ways.map(({ words }) => words).join(' ')).toContain('vuelven con «Booked»');
  });

  it('is told once however often it is used, those it uses itself after it', () => {
    const inner = made(
      'Payment',
      [{ id: 'hello', type: 'greet', config: { text: { en: 'Pay.' } } }],
      ['start.start > hello'],
    );
    const outer = made('Rooms', [use('pay', 'p'), use('again', 'b')], ['start.start > pay', 'pay.booked > again']);
    const document: FlowDocument = {
      ...main([use('rooms', 'r'), use('twice', 'b')], ['book.booked > rooms', 'rooms.booked > twice']),
      subflows: { b: embedded(booking), r: embedded(outer, { p: embedded(inner), b: embedded(booking) }) },
    };
    const { subflows } = told(document);
    expect(subflows.map(({ title }) => title)).toEqual(['Booking', 'Rooms', 'Payment']);
    expect(subflows[0]!.lines[0]).toBe('Used at “book”, “twice”, “again” of “Rooms”.');
    expect(subflows[2]!.lines[0]).toBe('Used at “pay” of “Rooms”.');
  });

  it('of a draft is the one that would be used now', () => {
    const { subflows, steps } = told(main(), 'en', { b: embedded(booking) });
    expect(subflows.map(({ title }) => title)).toEqual(['Booking']);
    expect(steps[0]!.lines[0]).toBe('Callers go through Booking and come back.');
  });

  it('in a version is the one it holds, whatever is live by now', () => {
    const { subflows } = told(withB, 'en', { b: embedded({ ...booking, name: 'Later' }) });
    expect(subflows.map(({ title }) => title)).toEqual(['Booking']);
  });

  it('that is gone, not chosen, or out of reach has no chapter', () => {
    expect(told(main()).subflows).toEqual([]);
    expect(told(main()).steps[0]).toMatchObject({
      uses: null,
      lines: ['Callers go through another flow and come back.'],
    });
    expect(told(made('Desk', [{ id: 'book', type: 'subflow' }], ['start.start > book'])).subflows).toEqual([]);
    expect(told({ ...made('Desk', [use('book', 'b')], []), subflows: { b: embedded(booking) } }).subflows).toEqual([]);
  });

  it('that uses itself is told once', () => {
    const round = made('Round', [use('self', 'b')], ['start.start > self']);
    expect(told(main(), 'en', { b: embedded(round) }).subflows).toHaveLength(1);
  });
});

describe('on paper', () => {
  it('the text has its chapter after the steps', () => {
    const text = summaryText(told(withB));
    expect(text).toMatch(/1\. book[\s\S]*\nBooking\n {2}Used at “book”\.[\s\S]*1\. name/);
  });

  it('the page links a step to it, whatever it is called', () => {
    const named = { ...withB, subflows: { b: { ...embedded(booking), name: '<b>“Booking”' } } };
    const page = summaryPage(told(named), 'Version 1', '<svg></svg>');
    expect(page).toContain('<a href="#flow-1">&#60;b&#62;“Booking”</a>');
    expect(page).toContain('<section class="flow" id="flow-1"><h2>&#60;b&#62;“Booking”</h2>');
    expect(page).not.toContain('<b>');
    expect(page.indexOf('id="flow-1"')).toBeLessThan(page.indexOf('class="picture"'));
  });
});
