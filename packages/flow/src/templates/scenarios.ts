import type { ScenarioDraft } from '../scenario';

/** A Monday noon and the night after it. */
export const NOON = '2026-11-23T12:00';
export const NIGHT = '2026-11-23T23:30';
/** Spoken to in English. */
export const ABROAD = { number: '+447700900123' };
export const SPAIN = { number: '+34600111222' };
export const HIDDEN = { number: null };

/** Nobody answers anywhere. */
export const NOBODY: ScenarioDraft['world'] = { kinds: { transfer: { outcome: 'no_answer' } } };

/** Tools do not work. */
export const BROKEN: ScenarioDraft['world'] = { kinds: { tool: { fails: 'unavailable' } } };

/** What every template promises: who says nothing, and who asks for a person where nobody answers, is not lost. */
export function promises(person: ScenarioDraft['actions']): ScenarioDraft[] {
  const silent = Array.from({ length: 3 }, () => ({ silence: 'deadline' as const }));
  return [
    {
      name: 'Somebody who says nothing is not lost',
      at: NOON,
      caller: ABROAD,
      world: NOBODY,
      actions: silent,
      expect: [{ that: 'visits', node: 'team' }],
    },
    {
      name: 'Nobody answers: a call back is offered and promised',
      at: NOON,
      caller: ABROAD,
      world: NOBODY,
      actions: [...(person ?? []), { press: '1' }, { press: '1' }, { press: '1' }],
      expect: [
        { that: 'path', nodes: ['team', 'call_back', 'goodbye'] },
        { that: 'ends', reason: 'completed', node: 'goodbye' },
      ],
    },
  ];
}
