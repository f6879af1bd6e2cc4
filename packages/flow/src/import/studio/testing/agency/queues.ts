import { dial, gather, say, set, split, studio } from '../build';
import {
  type AgencyFlow,
  ask,
  flex,
  menu,
  post,
  queue,
  record,
  recording,
  run,
  status,
  subflow,
  text,
} from './widgets';

/** Callback in place of waiting: the number is the caller's, or typed and read back. */
const callback: AgencyFlow = {
  title: 'callback queue of a tour operator',
  words: ['call me back', 'wait'],
  answers: { wait: [{ minutes: 2 }, { minutes: 25 }, { minutes: '40', calls: 12 }, {}] },
  flow: studio([
    recording('rec', 'wait'),
    run('wait', 'long', 'queue'),
    split('long', '{{widgets.wait.parsed.minutes}}', [['greater_than', '10', 'offer']], 'queue'),
    say(
      'offer',
      'You would wait {{widgets.wait.parsed.minutes}} minutes{% if widgets.wait.parsed.calls %}, {{widgets.wait.parsed.calls}} before you{% endif %}.',
      'choice',
    ),
    ...menu(
      'choice',
      'To be called back press 1, to wait press 2, for a message press 3.',
      { '1': 'which', '2': 'queue', '3': 'vm' },
      { timeout: 'choice_count', wrong: 'choice_count' },
    ),
    set('choice_count', { choice_tries: '{{flow.variables.choice_tries | plus: 1}}' }, 'choice_enough'),
    split('choice_enough', '{{flow.variables.choice_tries}}', [['equal_to', '2', 'queue']], 'choice_sorry'),
    say('choice_sorry', 'Please press 1, 2 or 3.', 'choice'),
    ...menu(
      'which',
      'At {{contact.channel.address}}? 1 for yes, 2 for another number.',
      { '1': 'own', '2': 'typed' },
      { timeout: 'own', wrong: 'which' },
    ),
    set('own', { number: '{{contact.channel.address}}' }, 'book'),
    gather('typed', 'Type the number, then hash.', { keypress: 'typed_ok', timeout: 'own' }, { number_of_digits: 12 }),
    split('typed_ok', '{{widgets.typed.Digits}}', [['regex', '^\\d{4,}$', 'typed_keep']], 'typed_short'),
    say('typed_short', 'That is too short.', 'typed'),
    set('typed_keep', { number: '{{widgets.typed.Digits}}' }, 'book'),
    post('book', 'https://queue.example.com/callbacks', 'booked', 'queue', '{"number":"{{flow.variables.number}}"}'),
    say('booked', 'We call {{flow.variables.number}}.', 'sms'),
    text('sms', 'We call {{flow.variables.number}} back today.', 'bye'),
    queue('queue', 'agents', 'bye', 'vm'),
    record('vm', 'bye', 'choice'),
    say('bye', 'Goodbye.'),
  ]),
};

/** A shop: order status from a service, escalation by how often somebody has called. */
const shop: AgencyFlow = {
  title: 'order line of a shop',
  words: ['where is my order', 'return', 'agent'],
  answers: {
    history: [{ calls: 0 }, { calls: 4 }, { calls: 1, vip: true }],
    order: [{ status: 'shipped', eta: 'Monday' }, { status: 'packing' }, { status: 'lost' }, { error: 'no order' }],
  },
  flow: studio([
    ask('history', 'https://shop.example.com/calls', 'history_split', 'menu', { from: '{{trigger.call.From}}' }),
    split('history_split', '{{widgets.history.parsed.calls}}', [['greater_than', '3', 'angry']], 'vip'),
    split('vip', '{{widgets.history.parsed.vip}}', [['equal_to', 'true', 'agent']], 'menu'),
    say('angry', 'We are sorry that you must call again.', 'agent'),
    ...menu(
      'menu',
      'Order, 1. Return, 2. Shop, 3. Agent, 0.',
      { '0': 'agent', '1': 'number', '2': 'returns', '3': 'shop' },
      { timeout: 'menu_sorry', wrong: 'menu_wrong' },
    ),
    say('menu_sorry', 'Are you there?', 'menu_count'),
    say('menu_wrong', 'That key does nothing.', 'menu_count'),
    set('menu_count', { m: '{{flow.variables.m | plus: 1}}' }, 'menu_enough'),
    split('menu_enough', '{{flow.variables.m}}', [['greater_than', '2', 'agent']], 'menu'),
    gather(
      'number',
      'Type your order number.',
      { keypress: 'order', timeout: 'number_none' },
      { number_of_digits: 6, timeout: 10 },
    ),
    say('number_none', 'It is in the mail we sent.', 'number_again'),
    gather(
      'number_again',
      'Type it now, or wait for an agent.',
      { keypress: 'order_2', timeout: 'agent' },
      { number_of_digits: 6 },
    ),
    ask('order', 'https://shop.example.com/orders', 'order_status', 'agent', { order: '{{widgets.number.Digits}}' }),
    ask('order_2', 'https://shop.example.com/orders', 'order_2_say', 'agent', {
      order: '{{widgets.number_again.Digits}}',
    }),
    say('order_2_say', 'It is {{widgets.order_2.parsed.status}}.', 'more'),
    split(
      'order_status',
      '{{widgets.order.parsed.status}}',
      [
        ['equal_to', 'shipped', 'shipped'],
        ['equal_to', 'packing', 'packing'],
        ['equal_to', 'lost', 'lost'],
      ],
      'none',
    ),
    say('shipped', 'Order {{widgets.number.Digits}} comes on {{widgets.order.parsed.eta | upcase}}.', 'more'),
    say('packing', 'We are packing it.', 'more'),
    say('lost', 'It is lost.', 'agent'),
    say('none', 'There is no order {{widgets.number.Digits}}.', 'number'),
    ...menu(
      'returns',
      'For a label by text message, 1. Else, 2.',
      { '1': 'label', '2': 'agent' },
      { timeout: 'agent', wrong: 'returns' },
    ),
    text('label', 'Your label: https://shop.example.com/label', 'more', 'agent'),
    say('shop', 'We are at Main Street 1.', 'more'),
    ...menu('more', 'Back to the start, 1.', { '1': 'menu' }, { timeout: 'bye', wrong: 'bye' }),
    flex('agent', 'survey', 'vm'),
    ...menu('survey', 'From 1 to 3, how was it?', { '1, 2': 'bad', '3': 'good' }, { timeout: 'bye', wrong: 'bye' }),
    say('bad', 'We are sorry.', 'vm'),
    say('good', 'Thank you.', 'bye'),
    record('vm', 'bye', 'bye'),
    say('bye', 'Goodbye.'),
  ]),
};

/** Ten desks behind one menu of many keys, each with music, two numbers and a box of its own: the copied kind. */
const DESKS = ['sales', 'billing', 'support', 'press', 'jobs', 'legal', 'stock', 'garage'];
const copied: AgencyFlow = {
  title: 'company whose desks are copies',
  words: ['sales'],
  answers: {},
  flow: studio([
    ...menu(
      'desks',
      'Eight desks, press 1 to 8.',
      Object.fromEntries(DESKS.map((desk, index) => [String(index + 1), desk])),
      { timeout: 'desks_retry', wrong: 'desks_retry' },
    ),
    set('desks_retry', { desks: '{{flow.variables.desks | plus: 1}}' }, 'desks_enough'),
    split('desks_enough', '{{flow.variables.desks}}', [['matches_any_of', '4', 'bye']], 'desks'),
    ...DESKS.flatMap((desk, index) => [
      say(desk, `You reach ${desk}.`, `${desk}_first`),
      dial(`${desk}_first`, `+4930100${index}`, `${desk}_first_status`),
      status(`${desk}_first`, [['equal_to', 'completed', null]], `${desk}_second`),
      dial(`${desk}_second`, `+4930200${index}`, `${desk}_second_status`),
      status(
        `${desk}_second`,
        [
          ['equal_to', 'completed', 'bye'],
          ['equal_to', 'busy', desk],
        ],
        `${desk}_box`,
      ),
      record(`${desk}_box`, 'bye', 'desks'),
    ]),
    say('bye', 'Goodbye.'),
  ]),
};

/** A garage whose subflows do the work; the rest leads to and from them. */
const parts: AgencyFlow = {
  title: 'garage of subflows',
  words: ['tyres'],
  answers: { open: [{ isOpen: 'true' }, { isOpen: 'false' }] },
  handedBack: { outcome: 'booked', car: 'blue' },
  flow: studio([
    run('open', 'is_open', 'night'),
    split(
      'is_open',
      '{{widgets.open.parsed.isOpen}}',
      [
        ['equal_to', 'true', 'menu'],
        ['equal_to', 'false', 'night'],
      ],
      'menu',
    ),
    subflow('night', 'night_done', 'vm', { reason: 'closed' }),
    split(
      'night_done',
      '{{widgets.night.outcome}}',
      [
        ['equal_to', 'booked', 'booked'],
        ['is_blank', '', 'vm'],
      ],
      'bye',
    ),
    say('booked', 'Your {{widgets.night.car}} car is booked.', 'bye'),
    ...menu(
      'menu',
      'Tyres, 1. Oil, 2. Wreck, 3.',
      { '1': 'tyres', '2': 'oil', '3': 'truck' },
      { timeout: 'menu', wrong: 'menu' },
    ),
    subflow('tyres', 'tyres_say', 'vm'),
    say('tyres_say', 'Tyres: {{widgets.tyres.outcome}}.', 'bye'),
    set('truck', { truck: '+4930777' }, 'wreck'),
    subflow('oil', 'menu', 'menu', { car: '{{widgets.tyres.car}}' }),
    dial('wreck', '{{flow.variables.truck}}', 'wreck_status'),
    status('wreck', [['equal_to', 'completed', 'bye']], 'vm'),
    record('vm', 'bye', null),
    say('bye', 'Drive well.'),
  ]),
};

export const QUEUES = [callback, shop, copied, parts];
