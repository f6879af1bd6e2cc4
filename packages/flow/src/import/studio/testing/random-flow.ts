import type { StudioDocument, StudioState } from '../schema';
import { dial, gather, say, set, split, studio, widget } from './build';
import type { Happening, Waiting } from './interpreter';
import { chained, clock } from './random-texts';

/** A generator of numbers that gives the same ones for the same seed (mulberry32). */
export function numbers(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    below: (most: number) => Math.floor(next() * most),
    one: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
    chance: (share: number) => next() < share,
  };
}
export type Numbers = ReturnType<typeof numbers>;

const WORDS = ['sales', 'support', 'spa', 'the restaurant'];
const KEYS = ['1', '2', '3', '4', '0'];

/** A Studio flow as somebody could have drawn it: menus, questions, counters that work and that do not, open ends. */
export function randomFlow(random: Numbers): StudioDocument {
  const count = 2 + random.below(7);
  const names = Array.from({ length: count }, (_, index) => `w${index}`);
  const target = () => (random.chance(0.15) ? null : random.one(names));
  return studio(names.flatMap((name) => drawn(random, name, target)));
}

function drawn(random: Numbers, name: string, target: () => string | null): StudioState[] {
  switch (random.below(12)) {
    case 0:
    case 1:
      return [say(name, `Text of ${name}. {{flow.variables.kept}}`, target(), { loop: random.chance(0.1) ? 2 : 1 })];
    case 2:
    case 3:
      return menu(random, name, target);
    case 4:
      return question(random, name, target);
    case 5:
      return counted(random, name, target);
    case 6:
      return [set(name, { kept: random.one(['a', 'b', '{{contact.channel.address}}']), count: '0' }, target())];
    case 7:
      return random.chance(0.5) ? [dial(name, '+34911222333', target())] : dialled(random, name, target);
    case 8:
      if (random.chance(0.4)) return [message(random, name, target)];
      return [
        widget(
          'record-voicemail',
          name,
          { recordingComplete: target(), noAudio: target(), hangup: null },
          { max_length: 60, timeout: 4 },
        ),
      ];
    case 9:
      return clock(random, name, target);
    case 10:
      return chained(random, name, target);
    default:
      return request(random, name, target);
  }
}

function menu(random: Numbers, name: string, target: () => string | null): StudioState[] {
  const which = `${name}_which`;
  const byWords = random.chance(0.4);
  const digits = byWords
    ? []
    : KEYS.slice(0, 1 + random.below(4)).map((key): [string, string, string | null] => ['equal_to', key, target()]);
  const words = byWords
    ? WORDS.slice(0, 1 + random.below(3)).map((word): [string, string, string | null] => [
        random.one(['equal_to', 'contains']),
        word,
        target(),
      ])
    : [];
  const input = byWords ? `{{widgets.${name}.SpeechResult}}` : `{{widgets.${name}.Digits}}`;
  const speech = byWords || random.chance(0.6) ? which : null;
  return [
    gather(
      name,
      `Question of ${name}?`,
      { keypress: byWords && random.chance(0.5) ? null : which, speech, timeout: target() },
      { number_of_digits: random.one([1, 1, 2]) },
    ),
    split(which, input, [...digits, ...words], target()),
  ];
}

function question(random: Numbers, name: string, target: () => string | null): StudioState[] {
  const echo = `${name}_echo`;
  const ways = random.one([
    { keypress: echo, speech: echo },
    { keypress: echo, speech: target() },
    { keypress: echo, speech: null },
    { keypress: null, speech: echo },
  ]);
  return [
    gather(
      name,
      `Which number at ${name}?`,
      { ...ways, timeout: target() },
      { number_of_digits: random.one([1, 2, 4]) },
    ),
    say(echo, `You said {{widgets.${name}.Digits}}{{widgets.${name}.SpeechResult}}.`, `${name}_long`),
    split(
      `${name}_long`,
      `{{widgets.${name}.Digits}}`,
      [[random.one(['equal_to', 'starts_with', 'does_not_contain', 'is_blank', 'greater_than']), '4', target()]],
      target(),
    ),
  ].map((state) =>
    state.name === echo
      ? { ...state, properties: { ...state.properties, say: `You chose {{widgets.${name}.Digits}}.` } }
      : state,
  );
}

function counted(random: Numbers, name: string, target: () => string | null): StudioState[] {
  const [which, sorry, count, enough] = [`${name}_which`, `${name}_sorry`, `${name}_count`, `${name}_enough`];
  const key = `tries_${name}`;
  // where it is begun first, calls come to that and not to the question
  const begun = random.chance(0.5);
  const ask = begun ? `${name}_ask` : name;
  const counts = random.chance(0.85) ? key : 'other';
  const value = random.one([
    `{{flow.variables.${counts} | plus: 1}}`,
    `{%- if flow.variables.${counts} -%}{{flow.variables.${counts} | plus: 1}}{%- else -%}1{%- endif -%}`,
    `{% if flow.variables.${counts} == blank %}1{% else %}{{flow.variables.${counts} | plus: 1}}{% endif %}`,
    `{{flow.variables['${counts}'] | default: ${random.below(2)} | plus: 1}}`,
    `{{1 | plus: flow.variables.${counts}}}`,
    `{% assign more = flow.variables.${counts} | times: 1 | plus: 1 %}{{more}}`,
  ]);
  const limit = String(1 + random.below(4));
  const back = random.chance(0.5);
  return [
    gather(ask, `Choice at ${name}?`, { keypress: which, speech: which, timeout: random.chance(0.8) ? sorry : count }),
    split(which, `{{widgets.${ask}.Digits}}`, [['equal_to', '1', target()]], sorry),
    say(sorry, `Sorry at ${name}.`, count),
    set(count, { [counts]: value }, enough),
    ...(begun ? [set(name, { [key]: String(random.below(2)) }, ask)] : []),
    back
      ? split(
          enough,
          `{{flow.variables.${key}}}`,
          [
            random.one([
              ['less_than', limit, ask],
              ['not_equal_to', limit, ask],
              ['does_not_match_any_of', `${limit}, 9`, ask],
            ]),
          ],
          target(),
        )
      : split(
          enough,
          `{{flow.variables.${key}}}`,
          [[random.one(['equal_to', 'greater_than', 'matches_any_of', 'is_not_blank']), limit, target()]],
          ask,
        ),
  ];
}

function dialled(random: Numbers, name: string, target: () => string | null): StudioState[] {
  const cases: [string, string, string | null][] = [
    ['equal_to', random.one(['completed', 'busy']), target()],
    ['matches_any_of', 'no-answer, failed', target()],
  ];
  return [
    dial(name, '+34911222333', `${name}_how`),
    split(`${name}_how`, `{{widgets.${name}.DialCallStatus}}`, cases, target()),
  ];
}

function message(random: Numbers, name: string, target: () => string | null): StudioState {
  const to = random.one(['{{contact.channel.address}}', '+34600111222']);
  const properties = { to, from: '{{flow.channel.address}}', body: 'Hello {{flow.variables.kept}}' };
  return widget('send-message', name, { sent: target(), failed: target() }, properties);
}

function request(random: Numbers, name: string, target: () => string | null): StudioState[] {
  const [type, failed] = random.one([
    ['make-http-request', 'failed'],
    ['run-function', 'fail'],
  ] as const);
  return [
    widget(
      type,
      name,
      { success: `${name}_which`, [failed]: target() },
      { url: 'https://example.com/ask', method: 'POST', parameters: [{ key: 'from', value: '{{trigger.call.From}}' }] },
    ),
    split(
      `${name}_which`,
      `{{widgets.${name}.parsed.open}}`,
      [
        ['equal_to', 'true', `${name}_say`],
        ['is_blank', '', target()],
      ],
      target(),
    ),
    say(`${name}_say`, `Hello {{widgets.${name}.parsed.guest.name}} {{widgets.${name}.parsed.missing.part}}`, target()),
  ];
}

/** What a caller, or the world, does next. */
export function randomHappening(random: Numbers, flow: StudioDocument, { kind, widget }: Waiting): Happening {
  switch (kind) {
    case 'dial':
      return { do: 'dialled', status: random.one(['completed', 'no-answer', 'busy', 'failed'] as const) };
    case 'record':
      return { do: 'recorded', something: random.chance(0.6) };
    case 'request':
      return {
        do: 'answered',
        ok: random.chance(0.7),
        body: { open: random.chance(0.5), ...(random.chance(0.7) ? { guest: { name: 'Ana' } } : {}) },
      };
    case 'answer': {
      const { number_of_digits } = flow.states.find(({ name }) => name === widget)!.properties;
      if (random.chance(0.3)) return { do: 'silence' };
      if (random.chance(0.3)) return { do: 'say', words: random.one([...WORDS, 'xqz', 'I want sales please', 'four']) };
      const longest = Number(number_of_digits ?? 1);
      const keys = Array.from({ length: random.chance(0.8) ? 1 : 1 + random.below(longest) }, () =>
        random.one([...KEYS, '9', '4']),
      );
      return { do: 'press', keys: keys.join('') };
    }
  }
}
