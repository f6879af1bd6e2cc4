import type { CallEvent } from '@innline/shared';
import { describe, expect, it } from 'vitest';
import { type CallsKnown, type CallsNews, callsOf, foldCalls } from './calls-known';

const AT = 1_000_000;
const event = (seq: number, body: object, callId = 'c') =>
  ({ v: 1, id: `${callId}:${seq}`, callId, hotelId: 'h', seq, at: AT + seq, ...body }) as CallEvent;
const began = event(0, { type: 'call.started', callerName: 'Ana', flowName: 'Front desk' });
const said = (seq: number, text: string, type = 'transcript.final') =>
  event(seq, { type, segment: text, speaker: 'caller', text });
const row = (id = 'c') =>
  ({ id, callerName: 'Ana', flowName: 'Front desk', status: 'live', startedAt: new Date(AT) }) as never;
const loaded = (events: CallEvent[], at = AT + 60_000): CallsNews => ({
  ...{ type: 'loaded', at },
  calls: [{ call: row(), events }],
});
const none: CallsNews = { type: 'loaded', at: AT + 60_000, calls: [] };
const live = (...events: CallEvent[]): CallsNews[] => events.map((one) => ({ type: 'event', event: one }));

const known = (...news: CallsNews[]): CallsKnown => news.reduce(foldCalls, {});
const lines = (...news: CallsNews[]) =>
  callsOf(known(...news)).flatMap(({ view }) => view.lines.map(({ text }) => text));

describe('what is loaded and what comes live are one call', () => {
  it('whichever comes first', () => {
    const [stored, told] = [loaded([began, said(1, 'one')]), live(said(2, 'two'))];
    expect(lines(stored, ...told)).toEqual(['one', 'two']);
    expect(lines(...told, stored)).toEqual(['one', 'two']);
  });

  it('a store that has the later event already, and not the earlier one, takes nothing away', () => {
    const news = [...live(began, said(1, 'one'), said(2, 'two')), loaded([began, said(3, 'three')])];
    expect(lines(...news)).toEqual(['one', 'two', 'three']);
  });

  it('a page that had missed something learns it, though it is ahead', () => {
    const ahead = [loaded([began]), ...live(said(2, 'two'))];
    expect(lines(...ahead)).toEqual(['two']);
    expect(lines(...ahead, loaded([began, said(1, 'one'), said(2, 'two')]))).toEqual(['one', 'two']);
  });

  it('what came of a call whose beginning nobody knew yet is kept for it', () => {
    const middle = live(said(4, 'four'));
    expect(callsOf(known(...middle))).toEqual([]);
    expect(lines(...middle, loaded([began, said(1, 'one')]))).toEqual(['one', 'four']);
  });

  it('half a word is not kept, and its whole is', () => {
    const news = [...live(began, said(1, 'good mor', 'transcript.partial')), loaded([began])];
    expect(lines(...news)).toEqual([]);
    expect(lines(...news, ...live(said(2, 'good morning')))).toEqual(['good morning']);
  });
});

describe('a call the store does not name', () => {
  it('stays while it has only just begun', () => {
    const [at, soon] = [AT + 60_000, AT + 500];
    expect(callsOf(known(...live(began), { ...none, at: soon } as CallsNews))).toHaveLength(1);
    expect(callsOf(known(...live(began), { ...none, at } as CallsNews))).toEqual([]);
  });

  it('stays when it is over, until it is forgotten', () => {
    const over = [...live(began, event(1, { type: 'call.ended', reason: 'completed', outcome: null })), none];
    expect(callsOf(known(...over))).toMatchObject([{ state: 'ended' }]);
    expect(callsOf(known(...over, { type: 'forget', callId: 'c' }))).toEqual([]);
  });
});

it('an event that says nothing new changes nothing', () => {
  const before = known(...live(began, said(1, 'one')));
  expect(foldCalls(before, { type: 'event', event: said(1, 'one') })).toBe(before);
});
