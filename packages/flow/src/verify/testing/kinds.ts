import type { Json } from '../../model';

export interface Made {
  id: string;
  type: string;
  config: Record<string, Json>;
}
type Kind = Omit<Made, 'id'>;

const STAY = { checkIn: '2026-11-24', nights: '2', guests: '2' };

/** A step with one case. */
const decide = (label: string, left: string, operator: string, right = '', to = ''): Kind => ({
  type: 'condition',
  config: { rules: [{ id: 'r', label, tests: [{ left, operator, right, to }] }] },
});

/** What the kinds keep and look at. */
export const VARIABLES: Json[] = [
  { name: 'tries', type: 'number', initial: 0 },
  { name: 'guests', type: 'number' },
  { name: 'agreed', type: 'boolean', initial: false },
];

/** Node kinds whose every way is decided by the caller, the world, a counter, the hours or who calls, so that an oracle can play them all. */
export const KINDS: Record<string, Kind> = {
  say: { type: 'greet', config: { text: { en: 'Hello.' } } },
  menu: {
    type: 'menu',
    config: { tries: 1, operatorOn: false, repeatOn: false, options: [{ id: 'a', label: 'Rooms', digit: '1' }] },
  },
  ask: { type: 'listen', config: { kind: 'digits', minDigits: 2, maxDigits: 2, tries: 1 } },
  ring: { type: 'transfer', config: { departmentId: 'front_desk' } },
  message: { type: 'voicemail', config: {} },
  lookup: { type: 'tool', config: { tool: 'get_caller_history', input: { number: '+34600111222' }, retries: 0 } },
  count: { type: 'set', config: { assignments: [{ variable: 'tries', action: 'increment', value: '1' }] } },
  reset: { type: 'set', config: { assignments: [{ variable: 'tries', action: 'set', value: '0' }] } },
  enough: {
    type: 'condition',
    config: {
      rules: [{ id: 'r', label: 'Enough', tests: [{ left: 'vars.tries', operator: 'at_least', right: '2' }] }],
    },
  },
  tongue: {
    type: 'language',
    config: {
      tries: 1,
      choices: [
        { language: 'en', digit: '1' },
        { language: 'es', digit: '2' },
      ],
    },
  },
  tongue_of_number: {
    type: 'language',
    config: {
      by: 'number',
      tries: 1,
      choices: [
        { language: 'en', digit: '1' },
        { language: 'es', digit: '2' },
      ],
      rules: [
        { prefix: '+34', language: 'es' },
        { prefix: '0044', language: 'en' },
      ],
    },
  },
  known: decide('Known', 'caller.known', 'yes'),
  hidden: decide('Hidden', 'caller.number', 'empty'),
  desk_hours: { type: 'hours', config: { scheduleId: 'desk' } },
  guests: { type: 'listen', config: { kind: 'number', variable: 'guests', tries: 1, min: 1 } },
  many: decide('Many', 'vars.guests', 'greater', '5'),
  few: decide('Few', 'vars.guests', 'between', '1', '2'),
  agree: { type: 'listen', config: { kind: 'yes_no', variable: 'agreed', tries: 1 } },
  agrees: { type: 'set', config: { assignments: [{ variable: 'agreed', action: 'set', value: 'yes' }] } },
  forget: { type: 'set', config: { assignments: [{ variable: 'agreed', action: 'clear' }] } },
  agreed: decide('Agreed', 'vars.agreed', 'yes'),
  twins: {
    type: 'menu',
    config: {
      tries: 1,
      operatorOn: false,
      repeatOn: false,
      options: [
        { id: 'a', label: 'Rooms', phrases: { en: ['a room'] } },
        { id: 'b', label: 'Suites', phrases: { en: ['A room!', 'suites'] } },
        { id: 'c', label: 'rooms', phrases: { en: ['a room'] } },
      ],
    },
  },
  search: { type: 'tool', config: { tool: 'check_availability', input: STAY, retries: 0 } },
  human: { type: 'tool', config: { tool: 'transfer_to_human' } },
  note: { type: 'tool', config: { tool: 'record_voice_note' } },
  promise: { type: 'callback', config: {} },
  talk: { type: 'agent', config: { tries: 1, knowledge: false } },
  bye: { type: 'hangup', config: {} },
  booked: { type: 'hangup', config: { outcome: 'booked' } },
  over: { type: 'hangup', config: { inside: 'ends_call' } },
};

/** Where a call goes on when something breaks, and after the caller has hung up. */
export const LANES: Record<string, Kind> = {
  broken: { type: 'on_error', config: {} },
  left: { type: 'on_hangup', config: {} },
};

/** Steps that use a flow, by its id. */
export const USES: Record<string, string> = { use_a: 'a', use_b: 'b' };
