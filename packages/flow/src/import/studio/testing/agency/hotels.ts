import { dial, gather, say, set, split, studio } from '../build';
import { type AgencyFlow, ask, flex, menu, post, record, recording, run, spokenMenu, status, text } from './widgets';

const plus = (key: string) => `{{flow.variables.${key} | plus: 1}}`;

/** A counter begun at the front, one shared apology, hours by a function, each desk with its own status split. */
const grandHotel: AgencyFlow = {
  title: 'front desk of a city hotel',
  words: ['reservations', 'spa', 'front desk'],
  answers: { check_hours: [{ isOpen: true }, { isOpen: false }, { isOpen: false, reason: 'holiday' }, {}] },
  flow: studio([
    recording('rec', 'init'),
    set('init', { tries: '0', hotel: 'Grand Hotel' }, 'check_hours'),
    run('check_hours', 'is_open', 'main', { line: '{{trigger.call.To}}' }),
    split('is_open', '{{widgets.check_hours.parsed.isOpen}}', [['equal_to', 'true', 'welcome']], 'closed'),
    say(
      'closed',
      '{% if widgets.check_hours.parsed.reason == "holiday" %}Happy holidays. {% endif %}We are closed.',
      'night',
    ),
    ...menu(
      'night',
      'For an emergency, press 1. To leave a message, press 2.',
      { '1': 'duty', '2': 'vm' },
      { timeout: 'vm', wrong: 'vm' },
    ),
    dial('duty', '+34600000001', 'duty_status', { timeout: 30 }),
    status('duty', [['equal_to', 'completed', 'bye']], 'vm'),
    say('welcome', 'Welcome to {{flow.variables.hotel}}.', 'main'),
    ...menu(
      'main',
      'For reservations press 1. For the spa, 2. For the front desk, 3 or 0.',
      { '1': 'book', '2': 'spa', '3, 0': 'desk', '9': 'main' },
      { timeout: 'sorry', wrong: 'sorry', speech: 'same' },
    ),
    say('sorry', 'Sorry, I did not get that.', 'count'),
    set('count', { tries: plus('tries') }, 'enough'),
    split('enough', '{{flow.variables.tries}}', [['less_than', '3', 'main']], 'desk'),
    dial('book', '+34600000002', 'book_status'),
    status('book', [['matches_any_of', 'no-answer, busy', 'desk']], 'bye'),
    dial('spa', '+34600000003', 'spa_status'),
    status('spa', [['not_equal_to', 'completed', 'vm']], null),
    dial('desk', '+34600000004', 'desk_status', { caller_id: '{{contact.channel.address}}' }),
    status('desk', [['equal_to', 'completed', null]], 'vm'),
    say('vm_intro', 'Leave your name after the tone.', 'vm'),
    record('vm', 'thanks', 'no_message', { transcribe: true }),
    say('no_message', 'We did not hear a message.', 'bye'),
    say('thanks', 'Thank you, {{contact.channel.address}}.', 'bye'),
    say('bye', 'Goodbye from {{flow.variables.hotel}}.'),
  ]),
};

/** Two languages as twins, each with a counter of its own that begins at nothing. */
const twins: AgencyFlow = {
  title: 'bilingual hotel with twin branches',
  words: ['reservas', 'recepción', 'reservations'],
  answers: {},
  flow: studio([
    ...menu(
      'language',
      'For English press 1. Para español, oprima el dos.',
      { '1': 'menu_en', '2': 'menu_es' },
      { timeout: 'menu_en', wrong: 'menu_en' },
    ),
    ...(['en', 'es'] as const).flatMap((code) => {
      const spanish = code === 'es';
      const language = spanish ? 'es-MX' : 'en-US';
      const at = (name: string) => `${name}_${code}`;
      const words = (english: string, other: string, name: string, next: string | null) =>
        say(at(name), spanish ? other : english, next, { language, voice: spanish ? 'Polly.Mia' : 'Polly.Joanna' });
      return [
        ...menu(
          at('menu'),
          spanish
            ? 'Para reservas, uno. Recepción, dos. Restaurante, tres.'
            : 'Reservations, 1. Front desk, 2. Restaurant, 3.',
          { '1': at('book'), '2': at('desk'), '3': at('hours'), '*': 'language' },
          { timeout: at('again'), wrong: at('again'), speech: at('again'), language },
        ),
        set(
          at('again'),
          { [at('n')]: `{%- if flow.variables.${at('n')} -%}${plus(at('n'))}{%- else -%}1{%- endif -%}` },
          at('enough'),
        ),
        split(at('enough'), `{{flow.variables.${at('n')}}}`, [['greater_than', '2', at('desk')]], at('sorry')),
        words('Sorry, once more.', 'Perdone, otra vez.', 'sorry', at('menu')),
        dial(at('book'), '+525500000001', `${at('book')}_status`),
        status(at('book'), [['equal_to', 'completed', at('bye')]], at('vm')),
        dial(at('desk'), '+525500000002', `${at('desk')}_status`),
        status(at('desk'), [['equal_to', 'completed', at('bye')]], at('vm')),
        words('Open from seven to eleven.', 'Abierto de siete a once.', 'hours', at('menu')),
        record(at('vm'), at('bye'), at('bye')),
        words('Goodbye.', 'Hasta luego.', 'bye', null),
      ];
    }),
  ]),
};

/** A booking looked up by a code of keys, read back, with a message to the phone. */
const lookup: AgencyFlow = {
  title: 'booking lookup by code',
  words: ['yes', 'no'],
  answers: {
    find: [
      { found: true, guest: { name: 'Ana', room: '204' }, nights: 3 },
      { found: false },
      { found: 'TRUE', guest: { name: 'Bo' }, nights: 1 },
    ],
    cancel: [{ status: 'cancelled' }, { status: 'late' }],
  },
  flow: studio([
    say('hello', 'Thank you for calling. This call may be recorded.', 'code'),
    gather(
      'code',
      'Enter your four digit booking code.',
      { keypress: 'code_long', timeout: 'no_code' },
      { number_of_digits: 4, timeout: 8 },
    ),
    split(
      'code_long',
      '{{widgets.code.Digits}}',
      [
        ['regex', '\\d{4}', 'find'],
        ['equal_to', '0', 'desk'],
      ],
      'short',
    ),
    say('short', 'That was {{widgets.code.Digits}}. The code has four digits.', 'code_count'),
    say('no_code', 'I did not hear any keys.', 'code_count'),
    set('code_count', { code_tries: '{{ flow.variables.code_tries | default: 0 | plus: 1 }}' }, 'code_enough'),
    split('code_enough', '{{flow.variables.code_tries}}', [['equal_to', '3', 'desk']], 'code'),
    ask('find', 'https://pms.example.com/bookings', 'found', 'down', {
      code: '{{widgets.code.Digits}}',
      from: '{{trigger.call.From}}',
    }),
    split('found', '{{widgets.find.parsed.found}}', [['equal_to', 'true', 'read']], 'unknown'),
    say('unknown', 'There is no booking {{widgets.code.Digits}}.', 'code_count'),
    say(
      'read',
      'Hello {{widgets.find.parsed.guest.name}}, {{widgets.find.parsed.nights}} nights. {% if widgets.find.parsed.guest.room %}Room {{widgets.find.parsed.guest.room}}.{% endif %}',
      'what',
    ),
    ...menu(
      'what',
      'To cancel, press 1. For a text message, 2. For a person, 0.',
      { '1': 'sure', '2': 'sms', '0': 'desk' },
      { timeout: 'desk', wrong: 'what' },
    ),
    ...menu('sure', 'Press 1 to cancel for good.', { '1': 'cancel' }, { timeout: 'what', wrong: 'what' }),
    post('cancel', 'https://pms.example.com/cancel', 'cancelled', 'down', '{"code": "{{widgets.code.Digits}}"}'),
    split(
      'cancelled',
      '{{widgets.cancel.parsed.status}}',
      [
        ['equal_to', 'cancelled', 'done'],
        ['contains', 'late', 'late'],
      ],
      'down',
    ),
    say('late', 'It is too late to cancel.', 'desk'),
    say('done', 'It is cancelled.', 'sms'),
    text('sms', 'Booking {{widgets.code.Digits}} of {{widgets.find.parsed.guest.name}}.', 'bye', 'no_sms'),
    say('no_sms', 'The message could not be sent.', 'bye'),
    say('down', 'Our system does not answer.', 'desk'),
    flex('desk', null, 'vm'),
    record('vm', 'bye', null),
    say('bye', 'Goodbye.'),
  ]),
};

/** Nested menus with a way back each, words and keys mixed. */
const resort: AgencyFlow = {
  title: 'resort with nested menus',
  words: ['restaurant', 'the pool', 'spa please', 'golf'],
  answers: {},
  flow: studio([
    ...menu(
      'top',
      'Rooms, 1. Dining, 2. Activities, 3. Other, 4.',
      { '1': 'rooms', '2': 'dining', '3': 'activities', '4': 'operator' },
      { timeout: 'top', wrong: 'top_wrong', speech: 'top_wrong' },
    ),
    say('top_wrong', 'Please choose one of the keys.', 'top'),
    ...menu(
      'rooms',
      'New booking, 1. Change, 2. Back, 9.',
      { '1': 'sales', '2': 'change', '9': 'top' },
      { timeout: 'top', wrong: 'top' },
    ),
    ...menu(
      'change',
      'Dates, 1. Guests, 2. Cancel, 3.',
      { '1': 'sales', '2': 'sales', '3': 'sales' },
      { timeout: 'rooms', wrong: 'rooms', number_of_digits: 2 },
    ),
    ...menu(
      'dining',
      'Beach grill, 1. Room service, 2. Back, star.',
      { '1': 'grill', '2': 'room', '*': 'top' },
      { timeout: 'operator', wrong: 'operator' },
    ),
    gather(
      'room',
      'Enter your room number.',
      { keypress: 'room_valid', speech: 'room_valid', timeout: 'operator' },
      { number_of_digits: 3, finish_on_key: '#' },
    ),
    split(
      'room_valid',
      '{{widgets.room.Digits}}',
      [
        ['starts_with', '1', 'room_ok'],
        ['greater_than', '499', 'room_bad'],
        ['is_blank', '', 'operator'],
      ],
      'room_ok',
    ),
    say('room_bad', 'There is no such room.', 'room'),
    say('room_ok', 'Room {{widgets.room.Digits}}.', 'kitchen'),
    dial('kitchen', '+18085550101,+18085550102', 'kitchen_status', { noun: 'number-multi', timeout: 15 }),
    status('kitchen', [['equal_to', 'completed', 'bye']], 'operator'),
    dial('grill', '+18085550103', 'operator'),
    ...spokenMenu(
      'activities',
      'Say golf, pool or spa.',
      { golf: 'golf', pool: 'pool', 'spa, massage, spa please': 'spa' },
      { timeout: 'top', wrong: 'unknown' },
    ),
    say('unknown', 'I know golf, the pool and the spa.', 'activities'),
    say('golf', 'Tee times from seven.', 'more'),
    say('pool', 'The pool is open all day.', 'more'),
    say('spa', 'The spa opens at ten.', 'more'),
    ...menu(
      'more',
      'Anything else? Press 1, or hang up.',
      { '1': 'top' },
      { timeout: 'bye', wrong: 'bye', timeout_seconds: 3 },
    ),
    dial('sales', 'reservations@pbx.example.com', 'operator', {
      noun: 'sip',
      sip_endpoint: 'sip:reservations@pbx.example.com',
    }),
    dial('operator', '+18085550100', 'operator_status'),
    status(
      'operator',
      [
        ['equal_to', 'busy', 'busy'],
        ['equal_to', 'no-answer', 'vm'],
        ['equal_to', 'failed', 'vm'],
      ],
      null,
    ),
    say('busy', 'All lines are busy.', 'vm'),
    record('vm', 'bye', 'bye', { max_length: 900, timeout: 3 }),
    say('bye', 'Aloha.'),
  ]),
};

export const HOTELS = [grandHotel, twins, lookup, resort];
