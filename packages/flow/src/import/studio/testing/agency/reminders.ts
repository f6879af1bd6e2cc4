import { dial, gather, say, set, split, studio, widget } from '../build';
import { type AgencyFlow, flex, menu, post, queue, record, run, spokenMenu, status, text } from './widgets';

/** A call placed over the REST API: parameters from outside, confirmed, moved or cancelled. */
const appointment: AgencyFlow = {
  title: 'appointment reminder',
  words: ['confirm', 'cancel'],
  answers: { move: [{ slots: [{ day: 'Tuesday' }, { day: 'Friday' }] }, { slots: [] }, {}] },
  flow: studio([
    widget(
      'make-outgoing-call',
      'call',
      { answered: 'hello', busy: null, noAnswer: null, failed: null },
      { from: '{{flow.channel.address}}', to: '{{contact.channel.address}}', timeout: 30 },
    ),
    say('hello', 'This is the clinic.', 'confirm'),
    ...menu(
      'confirm',
      'Press 1 to confirm, 2 to move, 3 to cancel.',
      { '1': 'confirmed', '2': 'move', '3': 'sure' },
      { timeout: 'again', wrong: 'again', speech: 'same' },
    ),
    set('again', { again: '{{flow.variables.again | plus: 1}}' }, 'again_enough'),
    split('again_enough', '{{flow.variables.again}}', [['equal_to', '2', 'sms']], 'confirm'),
    post('confirmed', 'https://clinic.example.com/confirm', 'thanks', 'sms', '{"phone":"{{contact.channel.address}}"}'),
    ...menu('sure', 'Cancel it? 1 for yes.', { '1': 'cancel' }, { timeout: 'confirm', wrong: 'confirm' }),
    post('cancel', 'https://clinic.example.com/cancel', 'cancelled', 'desk', '{}'),
    say('cancelled', 'It is cancelled.'),
    run('move', 'slots', 'desk'),
    split('slots', '{{widgets.move.parsed.slots[0].day}}', [['is_not_blank', '', 'offer']], 'desk'),
    say(
      'offer',
      'We have {{widgets.move.parsed.slots[0].day}} and {{widgets.move.parsed.slots[1].day}}.',
      'offer_menu',
    ),
    ...menu(
      'offer_menu',
      'First, 1. Second, 2.',
      { '1': 'thanks', '2': 'thanks' },
      { timeout: 'desk', wrong: 'offer' },
    ),
    text('sms', 'Please confirm your appointment.', 'bye'),
    dial('desk', '+34910000100', 'bye'),
    say('thanks', 'Thank you.', 'bye'),
    say('bye', 'Goodbye.'),
  ]),
};

/** Late payers: who says nothing is asked less often than who presses a wrong key. */
const payments: AgencyFlow = {
  title: 'payment reminder with two counters',
  words: ['pay', 'dispute'],
  answers: { balance: [{ due: 40, name: 'Ana' }, { due: 0 }, {}] },
  flow: studio([
    run('balance', 'any', 'agent', { from: '{{contact.channel.address}}' }),
    split(
      'any',
      '{{widgets.balance.parsed.due}}',
      [
        ['equal_to', '0', 'nothing'],
        ['greater_than', '0', 'due'],
      ],
      'agent',
    ),
    say('nothing', 'Nothing is due.', null),
    say('due', '{{widgets.balance.parsed.name}}, {{widgets.balance.parsed.due}} euros are due.', 'menu'),
    ...menu(
      'menu',
      'To pay by link, 1. To talk, 2. To dispute, 3.',
      { '1': 'link', '2': 'agent', '3': 'dispute' },
      { timeout: 'silent', wrong: 'wrong' },
    ),
    set('silent', { silent: '{{flow.variables.silent | plus: 1}}' }, 'silent_enough'),
    split('silent_enough', '{{flow.variables.silent}}', [['equal_to', '2', 'bye']], 'silent_say'),
    say('silent_say', 'Please press a key.', 'menu'),
    set('wrong', { wrong: '{{flow.variables.wrong | plus: 1}}' }, 'wrong_enough'),
    split('wrong_enough', '{{flow.variables.wrong}}', [['greater_than', '2', 'agent']], 'wrong_say'),
    say('wrong_say', 'Only 1, 2 and 3 do something.', 'menu'),
    text('link', 'Pay here: https://pay.example.com', 'linked', 'agent'),
    say('linked', 'We sent the link.', 'bye'),
    record('dispute', 'noted', 'menu'),
    say('noted', 'We look into it.', 'bye'),
    queue('agent', 'collections', 'bye', 'bye'),
    say('bye', 'Goodbye.'),
  ]),
};

/** A delivery: the question comes in a reading of its own, asked by words with keys as a way out. */
const delivery: AgencyFlow = {
  title: 'delivery window by words and keys',
  words: ['morning', 'in the evening please', 'never'],
  answers: {},
  flow: studio([
    set('begin', { window: 'none', n: '1' }, 'ask'),
    gather(
      'ask',
      'Morning or evening?',
      { keypress: 'ask_keys', speech: 'ask_words', timeout: 'silent' },
      { hints: 'morning, evening', speech_timeout: '2' },
    ),
    split(
      'ask_keys',
      '{{widgets.ask.Digits}}',
      [
        ['equal_to', '1', 'morning'],
        ['equal_to', '2', 'evening'],
        ['equal_to', '0', 'agent'],
      ],
      'silent',
    ),
    split(
      'ask_words',
      '{{widgets.ask.SpeechResult}}',
      [
        ['contains', 'morning', 'morning'],
        ['contains', 'evening', 'evening'],
      ],
      'silent',
    ),
    split('silent', '{{flow.variables.n}}', [['less_than', '3', 'silent_count']], 'agent'),
    set('silent_count', { n: '{{flow.variables.n | plus: 1}}' }, 'silent_say'),
    say('silent_say', 'Try {{flow.variables.n}} of 3.', 'ask'),
    set('morning', { window: 'the morning' }, 'confirm'),
    set('evening', { window: 'the evening' }, 'confirm'),
    ...spokenMenu(
      'confirm',
      'In {{flow.variables.window}}, yes or no?',
      { 'yes, yes please, sure': 'book', no: 'ask' },
      { timeout: 'book', wrong: 'confirm_2' },
    ),
    ...menu(
      'confirm_2',
      'Press 1 for yes, 2 for no.',
      { '1': 'book', '2': 'ask' },
      { timeout: 'agent', wrong: 'agent' },
    ),
    post('book', 'https://delivery.example.com/windows', 'booked', 'agent', '{"window":"{{flow.variables.window}}"}'),
    text('booked', 'We come in {{flow.variables.window}}.', 'bye'),
    dial('agent', '+4930999', 'agent_status'),
    status(
      'agent',
      [
        ['equal_to', 'completed', null],
        ['matches_any_of', 'busy,no-answer,failed', 'box'],
      ],
      null,
    ),
    record('box', 'bye', 'agent'),
    say('bye', 'Goodbye.'),
  ]),
};

/** A survey after a stay: marks kept in variables, added up, the unhappy ones connected. */
const survey: AgencyFlow = {
  title: 'survey after a stay',
  words: ['five', 'it was lovely'],
  answers: {},
  flow: studio([
    set('begin', { total: '0', low: 'no' }, 'room'),
    ...(
      [
        ['room', 'How was the room, 1 to 5?', 'food'],
        ['food', 'How was breakfast, 1 to 5?', 'staff'],
        ['staff', 'How were we, 1 to 5?', 'sum'],
      ] as const
    ).flatMap(([name, question, next]) => [
      gather(name, question, { keypress: `${name}_in`, timeout: next }, { number_of_digits: 1, timeout: 4 }),
      split(
        `${name}_in`,
        `{{widgets.${name}.Digits}}`,
        [
          ['matches_any_of', '1,2', `${name}_low`],
          ['matches_any_of', '3,4,5', `${name}_add`],
        ],
        `${name}_bad`,
      ),
      say(`${name}_bad`, 'From 1 to 5.', name),
      set(`${name}_low`, { low: name }, `${name}_add`),
      set(`${name}_add`, { total: `{{flow.variables.total | plus: widgets.${name}.Digits}}` }, next),
    ]),
    split(
      'sum',
      '{{flow.variables.total}}',
      [
        ['greater_than', '9', 'happy'],
        ['equal_to', '0', 'bye'],
      ],
      'unhappy',
    ),
    say('happy', 'Thank you for {{flow.variables.total}} points.', 'voucher'),
    text('voucher', 'Your voucher: SUN{{flow.variables.total}}', 'bye'),
    split('unhappy', '{{flow.variables.low}}', [['not_equal_to', 'no', 'sorry']], 'bye'),
    say('sorry', 'We are sorry about the {{flow.variables.low}}.', 'connect'),
    ...menu(
      'connect',
      'To talk to the manager, press 1.',
      { '1': 'manager' },
      { timeout: 'comment', wrong: 'comment' },
    ),
    flex('manager', 'bye', 'comment'),
    record('comment', 'bye', 'bye'),
    say('bye', 'Goodbye.'),
  ]),
};

export const REMINDERS = [appointment, payments, delivery, survey];
