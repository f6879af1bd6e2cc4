import { expect, it } from 'vitest';
import { UNKNOWN_CALLER } from './live-call';
import { type DeskPhone, phoneWords } from './phone';

const phone = (kind: DeskPhone['kind']): DeskPhone => ({ callId: 'c', caller: 'Eva Ruiz', kind, transfer: null });
const joan = { userId: 'joan', memberName: 'Joan' };
const call = { state: 'with staff', staffName: 'Ana', whispering: [] } as const;
const here = { connected: true, talks: false, whispers: false };

it.each([
  ['not connected yet', phone('listen'), call, { ...here, connected: false }, 'Connecting…'],
  ['listening', phone('listen'), call, here, 'You are listening to Eva Ruiz. Nobody hears you.'],
  ['whispering', phone('listen'), call, { ...here, whispers: true }, 'Only Ana hears you. Eva Ruiz does not.'],
  ['too late', phone('takeover'), call, here, 'You are connected to the call of Eva Ruiz, but not heard.'],
  ['speaking', phone('takeover'), call, { ...here, talks: true }, 'You are speaking with Eva Ruiz.'],
  [
    ...(['holding', phone('transfer'), { ...call, state: 'on hold' as const }, { ...here, talks: true }] as const),
    'Eva Ruiz is on hold and hears music.',
  ],
  [
    ...(['whispered to', phone('transfer'), { ...call, whispering: [joan] }, { ...here, talks: true }] as const),
    'You are speaking with Eva Ruiz. Joan whispers to you: Eva Ruiz does not hear it.',
  ],
  [
    ...(['speaking with nobody knows whom', { ...phone('takeover'), caller: UNKNOWN_CALLER }] as const),
    ...([call, { ...here, talks: true }, 'You are speaking with the caller.'] as const),
  ],
])('%s', (_, desk, state, situation, words) => expect(phoneWords(desk, state, situation)).toBe(words));
