import type { Expectation } from '@innline/flow';

/** The questions of the corpus: what a step accepts, as the voice worker would be told. */
export const MENUS = {
  main: [
    {
      kind: 'phrases',
      options: [
        { id: 'front_desk', phrases: ['front desk', 'reception', 'check in'] },
        { id: 'reservations', phrases: ['reservations', 'book a room', 'make a reservation', 'availability'] },
        { id: 'spa', phrases: ['spa', 'massage', 'wellness'] },
        { id: 'restaurant', phrases: ['restaurant', 'book a table', 'dinner'] },
        { id: 'housekeeping', phrases: ['housekeeping', 'towels', 'clean my room'] },
        { id: 'concierge', phrases: ['concierge', 'taxi', 'airport shuttle'] },
      ],
    },
    {
      kind: 'phrases',
      options: [
        { id: 'operator', phrases: ['operator', 'agent', 'speak to a person', 'somebody'] },
        { id: 'repeat', phrases: ['repeat', 'say that again', 'pardon'] },
      ],
    },
  ],
  guest: [
    {
      kind: 'phrases',
      options: [
        { id: 'wake_up', phrases: ['wake up call', 'alarm'] },
        { id: 'room_service', phrases: ['room service', 'order food', 'breakfast'] },
        { id: 'check_out', phrases: ['late check out', 'check out'] },
        { id: 'lost', phrases: ['lost and found', 'i lost something'] },
        { id: 'repair', phrases: ['maintenance', 'something is broken', 'air conditioning'] },
        { id: 'luggage', phrases: ['luggage', 'bags'] },
      ],
    },
  ],
  yes_no: [{ kind: 'yes_no' }],
  day: [
    {
      kind: 'phrases',
      options: [...'monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday'.split(' ')].map(
        (w) => ({ id: w, phrases: [w] }),
      ),
    },
  ],
  month: [
    {
      kind: 'phrases',
      options: 'january february march april may june july august september october november december'
        .split(' ')
        .map((w) => ({ id: w, phrases: [w] })),
    },
  ],
  alphabet: [
    {
      kind: 'phrases',
      options:
        'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey x-ray yankee zulu'
          .split(' ')
          .map((w) => ({ id: w[0]!, phrases: [w] })),
    },
  ],
  digit: [{ kind: 'digits', min: 1, max: 1 }],
} satisfies Record<string, Expectation[]>;

export type MenuId = keyof typeof MENUS;

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const YES =
  /\b(?:yes|yeah|yep|yup|sure|correct|right|okay|ok|absolutely|certainly|of course|i do|go ahead|please do)\b/;
const NO = /\b(?:no|nope|nah|not|incorrect|wrong|don't|negative)\b/;

/** Which option a recognised text means, by the longest phrase in it; the flow's matcher is cleverer, this is enough to score. */
export function optionIn(menu: MenuId, text: string): string | undefined {
  if (menu === 'yes_no') return NO.test(text) ? 'no' : YES.test(text) ? 'yes' : undefined;
  if (menu === 'digit')
    return DIGITS.includes(text.replace(/^oh$/, 'zero'))
      ? String(DIGITS.indexOf(text.replace(/^oh$/, 'zero')))
      : undefined;
  let best: { id: string; length: number } | undefined;
  for (const e of MENUS[menu] as Expectation[])
    for (const { id, phrases } of e.kind === 'phrases' ? e.options : [])
      for (const phrase of phrases.map((p) => p.replace('-', ' ')))
        if (` ${text} `.includes(` ${phrase} `) && phrase.length > (best?.length ?? 0))
          best = { id, length: phrase.length };
  return best?.id;
}
