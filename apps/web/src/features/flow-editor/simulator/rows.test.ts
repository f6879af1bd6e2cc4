import { documentOf, simulate } from '@innline/flow';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './rows';

const document = documentOf({
  title: 'rows',
  flow: {
    nodes: [
      { id: 'start', type: 'trigger' },
      {
        id: 'room',
        type: 'listen',
        config: { kind: 'digits', minDigits: 2, maxDigits: 3, prompt: { en: 'Your room?' }, tries: 2 },
      },
      {
        id: 'look',
        type: 'tool',
        config: { tool: 'get_caller_history', input: { number: '+34600111222' }, retries: 0 },
      },
      { id: 'ring', type: 'transfer', config: { departmentId: 'front_desk', announcement: { en: 'One moment.' } } },
      { id: 'bye', type: 'hangup', config: { text: { en: 'Bye.' } } },
    ],
    edges: ['start.start > room', 'room.heard > look', 'look.success > ring', 'look.failure > bye', 'ring.busy > bye'],
  },
});

function rows(script: Parameters<typeof simulate>[1] & object) {
  const played = simulate(document, script);
  if (!played.ok) throw new Error('not ready');
  return rowsOf(played.happenings).map((row) =>
    row.kind === 'hotel' ? `H: ${row.text}` : row.kind === 'caller' ? `C: ${row.text}` : row.text,
  );
}

describe('a call as it is read', () => {
  it('tells what was said, pressed, understood and done', () => {
    expect(rows({ script: [{ press: '12#' }], world: { kinds: { transfer: { outcome: 'busy' } } } })).toEqual([
      'H: Your room?',
      'C: Pressed 12#',
      'Understood: 12',
      'Look the caller up: done',
      expect.stringContaining('H: '),
      'H: One moment.',
      'Ringing…',
      'Transfer: the line is busy',
      'H: Bye.',
      'The call is over. The flow said goodbye.',
    ]);
  });

  it('tells silence, what failed, and who hung up', () => {
    const told = rows({ script: [{ silence: 'deadline' }, { leaves: 'caller' }] });
    expect(told).toContain('The caller says nothing.');
    expect(told.at(-1)).toBe('The call is over. The caller hung up.');
    expect(rows({ script: [{ press: '12#' }], world: { kinds: { tool: { fails: 'unavailable' } } } })).toContain(
      'Look the caller up: did not work (unavailable)',
    );
    expect(rows({ script: [{ press: '12#' }], world: { kinds: { tool: { never: 'answers' } } } })).toContain(
      'Look the caller up: no answer in time, given up',
    );
  });

  it('keeps what was not heard apart', () => {
    const played = simulate(document, { script: [{ press: '1', early: true }] });
    const [first] = played.ok ? rowsOf(played.happenings) : [];
    expect(first).toMatchObject({ kind: 'hotel', text: 'Your', unheard: ' room?' });
  });

  it('says when nobody listened', () => {
    const played = simulate(document, { script: [{ leaves: 'caller' }, { press: '1' }] });
    const told = played.ok ? rowsOf(played.happenings) : [];
    expect(told.filter((row) => row.kind === 'caller')).toEqual([]);
  });
});
