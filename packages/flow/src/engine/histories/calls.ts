import type { CallFacts } from '../../model';
import type { Example } from '../example/example';
import type { Action } from '../example/perform';

/** The flow the histories were recorded on: every node type once or more. */
export const FLOW: Example['flow'] = {
  languages: ['en', 'es'],
  variables: [
    { name: 'guests', type: 'number', initial: 2 },
    { name: 'offer', type: 'object' },
    { name: 'left_early', type: 'boolean', initial: false },
    { name: 'code', type: 'text', sensitive: true },
  ],
  limits: { callSeconds: 600, visitsPerNode: 5 },
  nodes: [
    { id: 'start', type: 'trigger', config: { scheduleId: 'desk' } },
    {
      id: 'hello',
      type: 'greet',
      config: { text: { en: 'Welcome to {{ hotel.name }}.', es: 'Bienvenido a {{ hotel.name }}.' } },
    },
    { id: 'known', type: 'condition' },
    { id: 'again', type: 'greet', config: { text: { en: 'Good to hear you again.' } } },
    {
      id: 'menu',
      type: 'menu',
      config: {
        prompt: { en: 'Reservations, spa, or español?', es: '¿Reservas o spa?' },
        confirmLowConfidence: true,
        options: [
          {
            id: 'rooms',
            label: 'Reservations',
            digit: '1',
            phrases: { en: ['reservations', 'book a room'], es: ['reservas'] },
          },
          { id: 'spa', label: 'Spa', digit: '2', phrases: { en: ['spa', 'massage'], es: ['spa'] } },
          { id: 'spanish', label: 'Español', digit: '9', phrases: { en: ['español', 'spanish'] } },
        ],
      },
    },
    { id: 'to_spanish', type: 'set', config: { language: 'es' } },
    {
      id: 'day',
      type: 'listen',
      name: 'Arrival day',
      config: { kind: 'date', prompt: { en: 'Which day?', es: '¿Qué día?' } },
    },
    {
      id: 'how_many',
      type: 'listen',
      name: 'Guests',
      config: {
        kind: 'number',
        min: 1,
        max: 6,
        variable: 'guests',
        prompt: { en: 'How many guests?', es: '¿Cuántos huéspedes?' },
      },
    },
    {
      id: 'look',
      type: 'tool',
      config: {
        tool: 'check_availability',
        input: { checkIn: '{{ answers.arrival_day.value }}', nights: '2', guests: '{{ vars.guests }}' },
        result: 'offer',
        holdMusic: true,
      },
    },
    {
      id: 'code',
      type: 'listen',
      config: {
        kind: 'digits',
        minDigits: 4,
        maxDigits: 4,
        variable: 'code',
        prompt: { en: 'A four-digit code, please.' },
      },
    },
    {
      id: 'book',
      type: 'tool',
      config: {
        tool: 'create_lead',
        input: { interest: 'a room on {{ answers.arrival_day.value }}', number: '{{ caller.number }}' },
        sayResult: false,
      },
    },
    { id: 'hours', type: 'hours', config: { scheduleId: 'desk' } },
    {
      id: 'desk',
      type: 'transfer',
      config: {
        departmentId: 'front_desk',
        briefing: { en: 'A caller about {{ last.tool | default: "the hotel" }}.' },
      },
    },
    { id: 'box', type: 'voicemail', config: { departmentId: 'front_desk', maxSeconds: 60 } },
    { id: 'bye', type: 'hangup', config: { outcome: 'helped' } },
    { id: 'gave_up', type: 'hangup', config: { reason: 'abandoned', outcome: 'gave up' } },
    { id: 'oops', type: 'on_error' },
    { id: 'sorry', type: 'greet', config: { text: { en: 'Something broke. A person will help you.' } } },
    { id: 'gone', type: 'on_hangup' },
    {
      id: 'note_it',
      type: 'set',
      config: { assignments: [{ variable: 'left_early', value: 'yes' }] },
      intendedEnds: ['next'],
    },
    { id: 'memo', type: 'note', config: { text: 'Recorded once, replayed for ever.' } },
  ],
  edges: [
    'start.open > hello',
    'start.closed > box',
    'hello.next > known',
    'known.rule_1 > again',
    'known.otherwise > menu',
    'again.next > menu',
    'menu.rooms > day',
    'menu.spa > hours',
    'menu.spanish > to_spanish',
    'menu.operator > desk',
    'menu.no_input > desk',
    'menu.no_match > desk',
    'to_spanish.next > menu',
    'day.heard > how_many',
    'day.no_input > desk',
    'day.not_understood > desk',
    'how_many.heard > look',
    'how_many.no_input > desk',
    'how_many.not_understood > desk',
    'look.success > code',
    'look.none_available > bye',
    'look.failure > desk',
    'code.heard > book',
    'code.no_input > gave_up',
    'book.success > bye',
    'book.failure > desk',
    'hours.open > desk',
    'hours.closed > box',
    'desk.no_answer > box',
    'desk.busy > box',
    'desk.declined > box',
    'desk.failed > box',
    'box.recorded > bye',
    'box.empty > gave_up',
    'oops.next > sorry',
    'sorry.next > desk',
    'gone.next > note_it',
  ],
};

const hear: Action = { hear: 'prompt' };
const silence: Action = { silence: 'deadline' };
const interrupt: Action = { interrupt: 'speech' };
const leaves: Action = { leaves: 'caller' };
const press = (keys: string): Action => ({ press: keys });
const say = (words: string, confidence = 0.95): Action => ({ say: words, confidence });
const done = (outcome: string, output: Extract<Action, { outcome: string }>['output'] = null): Action => ({
  outcome,
  output,
});
const event = (body: object): Action => ({ event: body }) as Action;

const STAY = { checkIn: '2026-11-24', checkOut: '2026-11-26', nights: 2, guests: 2 };
const FREE = done('success', {
  ...STAY,
  rooms: [{ roomType: 'DBL', name: 'Double room', free: 3, ratePerNight: 120, total: 240, currency: 'EUR' }],
});
const FULL = done('none_available', { ...STAY, rooms: [] });
const toLook = [press('1'), hear, say('November 24'), hear, say('two')];
const toDesk = [hear, press('0'), hear];
/** 22:00 in Madrid. */
const NIGHT = { startedAt: Date.UTC(2026, 10, 21, 21, 0) };

/** One call each: what the caller and the world do. */
export const CALLS: Record<string, { facts?: Partial<CallFacts>; actions: Action[] }> = {
  'books-by-voice': {
    actions: [
      hear,
      interrupt,
      say('I want to book a room'),
      hear,
      say('November 24'),
      hear,
      say('two'),
      FREE,
      hear,
      press('1234'),
      done('success', { leadId: 'l1' }),
      hear,
    ],
  },
  'books-by-keys': {
    actions: [
      ...toLook.slice(0, 2),
      press('2411#'),
      press('2#'),
      FREE,
      press('12'),
      press('34'),
      done('success', { leadId: 'l2' }),
      press('1'),
    ],
  },
  'knows-the-menu-by-heart': { actions: [press('1'), press('2411#'), press('3#'), FULL, hear, hear] },
  'nothing-free': { actions: [...toLook, FULL, hear, hear] },
  'slow-look-up': {
    actions: [...toLook, silence, hear, FREE, hear, press('0000'), done('success', { leadId: 'l3' }), hear],
  },
  'look-up-ends-during-filler': { actions: [...toLook, silence, FREE, hear, leaves] },
  'look-up-fails-twice': {
    actions: [
      ...toLook,
      { fails: 'unavailable' },
      { fails: 'timeout' },
      hear,
      done('no_answer'),
      hear,
      done('recorded', { recordingId: 'r1', durationMs: 8000 }),
      hear,
    ],
  },
  'look-up-never-ends': { actions: [...toLook, silence, silence, hear, done('busy'), leaves] },
  'booking-fails-once-and-for-all': {
    actions: [...toLook, FREE, hear, press('1234'), { fails: 'unavailable' }, hear, done('completed')],
  },
  'leaves-while-booking': { actions: [...toLook, FREE, hear, press('1234'), leaves] },
  'leaves-while-looking-up': { actions: [...toLook, leaves] },
  'leaves-in-the-greeting': { actions: [leaves] },
  'never-says-a-word': {
    actions: [silence, silence, silence, silence, hear, done('no_answer'), hear, done('empty'), hear],
  },
  'presses-wrong-keys': { actions: [hear, press('7'), press('8'), press('6'), hear, done('completed')] },
  'is-never-understood': {
    actions: [hear, hear, say('fnord'), hear, say('blub'), hear, say('xyzzy'), hear, done('declined'), hear, leaves],
  },
  'asks-to-repeat': {
    actions: [hear, press('*'), hear, say('repeat that'), hear, say('spa'), hear, done('completed')],
  },
  'mumbles-a-choice-and-confirms': {
    actions: [hear, hear, say('massage', 0.3), hear, say('yes'), hear, done('completed')],
  },
  'mumbles-a-choice-and-denies': {
    actions: [hear, hear, say('massage', 0.3), press('2'), hear, say('reservations'), leaves],
  },
  'mumbles-a-date': {
    actions: [
      press('1'),
      hear,
      say('November 24', 0.4),
      hear,
      say('no'),
      hear,
      say('November 25', 0.4),
      hear,
      say('yes'),
      leaves,
    ],
  },
  'too-many-guests': {
    actions: [press('1'), hear, say('November 24'), hear, say('forty'), press('9#'), press('4#'), FREE, leaves],
  },
  'code-too-short': {
    actions: [...toLook, FREE, hear, press('12#'), press('1234'), done('success', { leadId: 'l4' }), hear],
  },
  'code-forgotten': { actions: [...toLook, FREE, hear, silence, silence, silence, hear] },
  'wants-a-person': { actions: [...toDesk, done('completed')] },
  'desk-does-not-answer': {
    actions: [...toDesk, done('no_answer'), hear, done('recorded', { recordingId: 'r2', durationMs: 3000 }), hear],
  },
  'transfer-breaks': { actions: [...toDesk, { fails: 'unavailable' }, press('1'), done('empty'), hear] },
  'at-night': { facts: NIGHT, actions: [hear, done('recorded', { recordingId: 'r3', durationMs: 9000 }), hear] },
  'leaves-a-message-and-hangs-up': { facts: NIGHT, actions: [hear, leaves] },
  'recording-breaks': { facts: NIGHT, actions: [hear, { fails: 'unavailable' }, hear, hear, done('completed')] },
  'a-known-guest': {
    facts: { caller: { number: '+34600111222', name: 'Ana', previousCalls: 2 } },
    actions: [hear, hear, press('0'), hear, done('completed')],
  },
  'in-spanish': {
    actions: [press('9'), hear, say('reservas'), hear, say('24 de noviembre'), hear, say('dos'), FREE, leaves],
  },
  'round-and-round': {
    actions: [press('9'), press('9'), press('9'), press('9'), press('9'), hear, hear, done('completed')],
  },
  'a-member-speaks': {
    actions: [
      hear,
      event({ type: 'operator.say', text: 'I am with you.', language: null }),
      hear,
      press('2'),
      hear,
      done('completed'),
    ],
  },
  'a-member-speaks-during-a-look-up': {
    actions: [
      ...toLook,
      event({ type: 'operator.say', text: 'Still looking.', language: null }),
      FREE,
      hear,
      hear,
      leaves,
    ],
  },
  'a-member-transfers': {
    actions: [
      hear,
      event({ type: 'operator.transfer', departmentId: 'front_desk' }),
      done('no_answer'),
      press('1'),
      leaves,
    ],
  },
  'a-member-takes-over-and-gives-back': {
    actions: [
      hear,
      event({ type: 'operator.takeover', memberName: 'Ana' }),
      press('1'),
      event({ type: 'operator.release' }),
      press('1'),
      leaves,
    ],
  },
  'a-member-holds-and-resumes': {
    actions: [
      hear,
      event({ type: 'operator.hold', memberName: 'Ana' }),
      press('1'),
      event({ type: 'operator.say', text: 'Thank you for waiting.', language: null }),
      hear,
      event({ type: 'operator.resume' }),
      press('1'),
      leaves,
    ],
  },
  'a-member-hangs-up': { actions: [hear, event({ type: 'operator.hangup' })] },
};
