import type { CallEvent } from '@innline/shared';
import { describe, expect, it } from 'vitest';
import { EMPTY_CALL_VIEW, foldCallEvent } from './call-view';

const event = (seq: number, body: object) =>
  ({ v: 1, id: `c:${seq}`, callId: 'c', hotelId: 'h', seq, at: 1_000 + seq, ...body }) as CallEvent;
const fold = (...events: CallEvent[]) => events.reduce(foldCallEvent, EMPTY_CALL_VIEW);

describe('foldCallEvent', () => {
  it('replaces a partial line by its final one', () => {
    const view = fold(
      event(0, { type: 'transcript.partial', segment: 's1', speaker: 'caller', text: 'reser' }),
      event(1, { type: 'transcript.final', segment: 's1', speaker: 'caller', text: 'reservations' }),
    );
    expect(view.lines).toEqual([{ segment: 's1', speaker: 'caller', text: 'reservations', final: true }]);
  });

  it('shows what the hotel says while it is spoken, then what was heard of it', () => {
    const started = event(0, {
      type: 'prompt.started',
      effect: 'e1',
      node: 'n',
      text: 'Press one or two.',
      language: 'en',
    });
    expect(fold(started).lines).toEqual([{ segment: 'e1', speaker: 'hotel', text: 'Press one or two.', final: false }]);
    const finished = (heardMs: number) =>
      event(1, { type: 'prompt.finished', effect: 'e1', interruptedBy: 'digit', heardMs });
    const heard = event(2, { type: 'transcript.final', segment: 'e1', speaker: 'hotel', text: 'Press one' });
    expect(fold(started, finished(600), heard).lines).toEqual([
      { segment: 'e1', speaker: 'hotel', text: 'Press one', final: true },
    ]);
    expect(fold(started, finished(0)).lines).toEqual([]);
  });

  it('ignores what it has seen already', () => {
    const digit = event(3, { type: 'digit', digit: '1', source: 'keypad', node: null });
    expect(fold(digit, digit).digits).toBe('1');
    expect(fold(digit, event(2, { type: 'digit', digit: '2', source: 'keypad', node: null })).digits).toBe('1');
  });

  it('follows the path with the edges taken', () => {
    const view = fold(
      event(0, { type: 'node.entered', node: 'a', nodeType: 'greet', name: 'Hello', viaEdge: null }),
      event(1, { type: 'node.entered', node: 'b', nodeType: 'menu', name: 'Menu', viaEdge: 'e1' }),
    );
    expect(view.node?.id).toBe('b');
    expect(view.path.map((step) => step.viaEdge)).toEqual([null, 'e1']);
  });

  it('keeps the newest value of a name', () => {
    const set = (seq: number, value: unknown) => event(seq, { type: 'variable.set', node: 'n', name: 'nights', value });
    expect(fold(set(0, 1), set(1, 2)).values).toEqual([{ name: 'nights', value: '2' }]);
  });

  it('does not show everybody that one colleague’s order was refused', () => {
    const refused = { type: 'fault', code: 'command_refused', node: null, message: 'Listen in first.', userId: 'u' };
    expect(fold(event(0, refused)).notices).toEqual([]);
  });

  it('shows who whispers, and that they have stopped', () => {
    const whisper = (seq: number, on: boolean) =>
      event(seq, { type: 'whisper.changed', on, memberName: 'Joan', userId: 'joan' });
    expect(fold(whisper(0, true), whisper(1, false)).notices.map(({ text }) => text)).toEqual([
      'Joan whispers to the colleague',
      'Joan has stopped whispering',
    ]);
  });

  it('shows a fault as bad', () => {
    expect(fold(event(0, { type: 'fault', code: 'x', node: null, message: 'Sorry' })).notices).toEqual([
      { seq: 0, text: 'Sorry', tone: 'bad' },
    ]);
  });
});
