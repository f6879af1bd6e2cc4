import { expect, it } from 'vitest';
import { type Abilities, abilitiesOf } from './abilities';
import type { LiveCall } from './live-call';

it.each<[LiveCall['state'], string | null, boolean, (keyof Abilities)[]]>([
  ['ringing', null, false, ['end']],
  ['live', null, false, ['say', 'hold', 'takeover', 'transfer', 'end']],
  ['transferring', null, false, ['takeover', 'end']],
  ['with staff', 'Ana', false, ['whisper', 'end']],
  ['with staff', 'Ana', true, ['hold', 'transfer', 'end']],
  ['on hold', null, false, ['say', 'resume', 'takeover', 'transfer', 'end']],
  ['on hold', 'Ana', false, ['whisper', 'end']],
  ['on hold', 'Ana', true, ['resume', 'transfer', 'end']],
  ['ended', null, false, []],
])('%s, staff %s, mine %s: %j', (state, staffName, mine, can) => {
  const abilities = abilitiesOf({ state, staffName }, mine);
  expect(Object.entries(abilities).flatMap(([name, may]) => (may ? [name] : []))).toEqual(can);
});
