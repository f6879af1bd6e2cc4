import { all, both, NOT_ANSWERED, NOT_CHOSEN, NOT_HEARD, type Step, step } from './build';

/** What callers may choose: id, name, key, and what they may say in English and in Spanish. */
export type Choice = readonly [id: string, label: string, digit: string, en: readonly string[], es: readonly string[]];

const optionOf = ([id, label, digit, en, es]: Choice) => ({ id, label, digit, phrases: { en, es } });

/** A menu whose callers go to `lost` when they say nothing, are not understood, or want a person. */
export function choose(
  id: string,
  name: string,
  at: Step['at'],
  prompt: readonly [en: string, es: string],
  choices: readonly Choice[],
  to: Record<string, string>,
  lost: string,
): Step {
  const config = { prompt: both(...prompt), options: choices.map(optionOf), tries: 2 };
  return step(id, 'menu', name, at, config, { ...all([...NOT_CHOSEN, 'operator'], lost), ...to });
}

/**
 * A menu whose choice is kept in a variable, in English for the staff; every choice leads to `next`. Its steps besides the
 * menu: `<id>_<choice>`, one row below the other.
 */
export function pick(
  id: string,
  name: string,
  at: Step['at'],
  prompt: readonly [en: string, es: string],
  choices: readonly Choice[],
  variable: string,
  next: string,
  lost: string,
): Step[] {
  const to = Object.fromEntries(choices.map(([choice]) => [choice, `${id}_${choice}`]));
  const keep = choices.map(([choice, label], row) =>
    step(
      `${id}_${choice}`,
      'set',
      `Remember: ${label.toLowerCase()}`,
      [at[0] + 1, at[1] + row],
      { assignments: [{ variable, value: label }] },
      { next },
    ),
  );
  return [choose(id, name, at, prompt, choices, to, lost), ...keep];
}

/** A question; who does not answer it goes to `lost`. */
export function ask(
  id: string,
  name: string,
  at: Step['at'],
  kind: string,
  prompt: readonly [en: string, es: string],
  next: string,
  lost: string,
  more: Record<string, unknown> = {},
): Step {
  return step(
    id,
    'listen',
    name,
    at,
    { kind, prompt: both(...prompt), ...more },
    { heard: next, ...all(NOT_HEARD, lost) },
  );
}

export function tell(
  id: string,
  name: string,
  at: Step['at'],
  text: readonly [en: string, es: string],
  next: string,
): Step {
  return step(id, 'greet', name, at, { text: both(...text) }, { next });
}

/** Country codes whose callers are spoken to in Spanish. */
const SPANISH = ['+34', '+52', '+54', '+56', '+57', '+51', '+58', '+593', '+598'];

/** Spanish for callers from Spanish-speaking countries, English for everybody else. */
export function byNumber(at: Step['at'], next: string): Step {
  const choices = [
    { language: 'en', digit: '1' },
    { language: 'es', digit: '2' },
  ];
  const rules = SPANISH.map((prefix) => ({ prefix, language: 'es' }));
  const config = { by: 'number', choices, rules, otherwise: 'first' };
  return step('language', 'language', 'English or Spanish', at, config, { en: next, es: next });
}

/** Asks for a number only where none is shown; `answers.ask_phone.value | default: caller.number` has it afterwards. */
export function reachable(at: Step['at'], next: string, lost: string): Step[] {
  const [column, row] = at;
  const shown = { left: 'caller.number', operator: 'set' };
  return [
    step(
      'has_number',
      'condition',
      'Do we see a number?',
      at,
      { rules: [{ id: 'seen', label: 'Number is shown', match: 'all', tests: [shown] }] },
      { seen: next, otherwise: 'ask_phone' },
    ),
    ask(
      'ask_phone',
      'Ask phone',
      [column, row + 1],
      'phone',
      ['On which number can we reach you? You can key it in.', '¿En qué número podemos localizarle? Puede marcarlo.'],
      next,
      lost,
    ),
  ];
}

/** What `reachable` found out. */
export const PHONE = '{{ answers.ask_phone.value | default: caller.number }}';

/** Notes something for the staff; who cannot be noted is connected. */
export function note(
  id: string,
  name: string,
  at: Step['at'],
  input: Record<string, string>,
  next: string,
  lost: string,
): Step {
  return step(id, 'tool', name, at, { tool: 'create_lead', input }, { success: next, failure: lost });
}

/**
 * The end of every template: the team is rung, and where nobody answers a call back is offered, and behind that a
 * message is taken. What breaks leads there, too. Ids: `team`, `call_back`, `message`, `goodbye`.
 */
export function people(
  at: Step['at'],
  department: string,
  name: string,
  who: readonly [en: string, es: string],
): Step[] {
  const [column, row] = at;
  return [
    step(
      'team',
      'transfer',
      name,
      at,
      { departmentId: department, announcement: both(`I am connecting you to ${who[0]}.`, `Le paso con ${who[1]}.`) },
      all(NOT_ANSWERED, 'call_back'),
    ),
    step(
      'call_back',
      'callback',
      'Offer to call back',
      [column + 1, row],
      { departmentId: department },
      { booked: 'goodbye', declined: 'message', failed: 'message' },
    ),
    step(
      'message',
      'voicemail',
      'Take a message',
      [column + 2, row],
      {
        departmentId: department,
        greeting: both(
          'Please leave your name and your message after the tone.',
          'Deje su nombre y su mensaje después de la señal.',
        ),
      },
      { recorded: 'goodbye', empty: 'goodbye' },
    ),
    step('goodbye', 'hangup', 'Goodbye', [column + 3, row], {
      text: both('Thank you for calling. Goodbye.', 'Gracias por llamar. Hasta pronto.'),
    }),
    step('if_broken', 'on_error', 'If something breaks', [column - 2, row + 1], {}, { next: 'sorry' }),
    tell(
      'sorry',
      'Apologise',
      [column - 1, row + 1],
      [
        'I am sorry, something went wrong on our side. I am getting somebody for you.',
        'Lo siento, algo ha fallado por nuestra parte. Le paso con una persona.',
      ],
      'team',
    ),
  ];
}

/** What callers hear outside the opening hours; without another wish a call back is offered then. */
export function closed(at: Step['at'], text: readonly [en: string, es: string], next = 'call_back'): Step {
  return tell('closed', 'We are closed', at, text, next);
}
