import { dial, gather, say, set, split, studio } from '../build';
import { type AgencyFlow, ask, flex, menu, post, queue, record, run, status, subflow, text } from './widgets';

/** The same question drawn three times in place of a counter. */
const unrolled: AgencyFlow = {
  title: 'clinic that unrolls its retries',
  words: ['appointment', 'prescription'],
  answers: {},
  flow: studio([
    say('emergency', 'If this is an emergency, hang up and dial 112.', 'ask_1'),
    ...['1', '2', '3'].flatMap((round) => {
      const next = round === '3' ? 'reception' : `again_${round}`;
      return [
        ...menu(
          `ask_${round}`,
          'Appointments, press 1. Prescriptions, press 2. Results, press 3.',
          { '1': 'booking', '2': 'pharmacy', '3': 'results' },
          { timeout: next, wrong: next, speech: 'same', timeout_seconds: 4 },
        ),
        ...(round === '3' ? [] : [say(`again_${round}`, `Try ${round} did not work.`, `ask_${Number(round) + 1}`)]),
      ];
    }),
    ...menu(
      'booking',
      'New, 1. Change, 2. Cancel, 3.',
      { '1': 'reception', '2': 'reception', '3': 'cancel_vm' },
      { timeout: 'reception', wrong: 'reception' },
    ),
    say('cancel_vm', 'Say your name and the day of the appointment.', 'cancel'),
    record('cancel', 'noted', 'cancel_vm'),
    say('noted', 'We have cancelled it.'),
    gather(
      'pharmacy',
      'Type the number on the box, then hash.',
      { keypress: 'read_back', timeout: 'reception' },
      { number_of_digits: 8 },
    ),
    say('read_back', 'You typed {{widgets.pharmacy.Digits}}.', 'right'),
    ...menu(
      'right',
      'Is that right? 1 for yes, 2 for no.',
      { '1': 'order', '2': 'pharmacy' },
      { timeout: 'reception', wrong: 'right' },
    ),
    post(
      'order',
      'https://clinic.example.com/orders',
      'ordered',
      'reception',
      '{"box": "{{widgets.pharmacy.Digits}}", "from": "{{contact.channel.address}}"}',
    ),
    text('ordered', 'Your order {{widgets.pharmacy.Digits}} is at the pharmacy.', 'bye'),
    say('results', 'Results are given by your doctor only.', 'reception'),
    dial('reception', '+34910000001', 'reception_status', { timeout: 40 }),
    status('reception', [['equal_to', 'completed', null]], 'vm'),
    record('vm', 'bye', 'bye', { transcribe: true }),
    say('bye', 'Get well soon.'),
  ]),
};

/** Hours asked of a web service that answers in words, holidays first. */
const hours: AgencyFlow = {
  title: 'practice with hours and holidays from a service',
  words: ['doctor'],
  answers: {
    hours: [
      { open: 'yes', until: '18:00' },
      { open: 'no', opens: { day: 'Monday', time: '9' } },
      { open: 'lunch' },
      { open: 'holiday', name: 'Epiphany' },
      { open: 'HOLIDAY' },
      {},
    ],
  },
  flow: studio([
    ask('hours', 'https://hours.example.com/v1/open?line=7', 'which', 'open_anyway', { at: 'now' }),
    split(
      'which',
      '{{widgets.hours.parsed.open}}',
      [
        ['equal_to', 'yes', 'open'],
        ['matches_any_of', 'lunch, break', 'lunch'],
        ['contains', 'holi', 'holiday'],
        ['is_blank', '', 'open_anyway'],
      ],
      'closed',
    ),
    say('open', 'We are here until {{widgets.hours.parsed.until}}.', 'options'),
    say('open_anyway', 'Welcome.', 'options'),
    say('lunch', 'We are at lunch.', 'duty_or_vm'),
    say('holiday', 'Today is {{widgets.hours.parsed.name | default: "a holiday"}}.', 'duty_or_vm'),
    say(
      'closed',
      '{% if widgets.hours.parsed.opens.day %}We open on {{widgets.hours.parsed.opens.day}} at {{widgets.hours.parsed.opens.time}}.{% else %}We are closed.{% endif %}',
      'duty_or_vm',
    ),
    ...menu(
      'duty_or_vm',
      'Press 1 for the doctor on duty, 2 for a message.',
      { '1': 'duty', '2': 'vm' },
      { timeout: 'bye', wrong: 'duty_or_vm_count', speech: 'duty_or_vm_count' },
    ),
    set(
      'duty_or_vm_count',
      { duty: '{% assign n = flow.variables.duty | times: 1 | plus: 1 %}{{n}}' },
      'duty_or_vm_enough',
    ),
    split('duty_or_vm_enough', '{{flow.variables.duty}}', [['not_equal_to', '2', 'duty_or_vm']], 'vm'),
    ...menu(
      'options',
      'Doctor Alonso, 1. Doctor Brand, 2. Nurse, 3.',
      { '1': 'alonso', '2': 'brand', '3': 'nurse' },
      { timeout: 'queue', wrong: 'queue' },
    ),
    dial('alonso', '+34910000011', 'alonso_status'),
    status('alonso', [['equal_to', 'completed', null]], 'queue'),
    dial('brand', '+34910000012', 'brand_status'),
    status('brand', [['does_not_match_any_of', 'completed', 'queue']], 'bye'),
    dial('nurse', '+34910000013', 'queue'),
    queue('queue', 'reception', null, 'vm'),
    dial('duty', '+34600000009', 'duty_how'),
    split(
      'duty_how',
      '{{widgets.duty.DialCallStatus}}',
      [
        ['equal_to', 'completed', 'bye'],
        ['equal_to', 'busy', 'duty_busy'],
      ],
      'vm',
    ),
    say('duty_busy', 'The doctor is talking to somebody.', 'duty'),
    record('vm', 'bye', null, { max_length: 3600, timeout: 10 }),
    say('bye', 'Goodbye.'),
  ]),
};

/** Who calls is looked up first; a subflow takes the appointment and hands it back. */
const known: AgencyFlow = {
  title: 'dental practice that knows its patients',
  words: ['yes please', 'no', 'tomorrow'],
  answers: {
    who: [{ patient: { first: 'Ana', due: true } }, { patient: { first: 'Bo', due: false } }, { patient: null }, {}],
  },
  handedBack: { day: 'Friday', slot: '10' },
  flow: studio([
    run('who', 'greet', 'stranger', { phone: '{{trigger.call.From}}' }),
    split('greet', '{{widgets.who.parsed.patient.first}}', [['is_not_blank', '', 'hello']], 'stranger'),
    say('hello', 'Hello {{widgets.who.parsed.patient.first}}.', 'due'),
    split('due', '{{widgets.who.parsed.patient.due}}', [['equal_to', 'true', 'due_say']], 'main'),
    say('due_say', 'Your yearly check is due.', 'book'),
    say('stranger', 'Welcome to the practice.', 'main'),
    ...menu(
      'main',
      'Appointments, 1. Billing, 2. Pain, 3.',
      { '1': 'book', '2': 'billing', '3': 'pain' },
      { timeout: 'retry', wrong: 'retry' },
    ),
    set('retry', { round: '{{flow.variables.round | plus: 1}}', last: 'main' }, 'retry_enough'),
    split('retry_enough', '{{flow.variables.round}}', [['matches_any_of', '3, 4, 5', 'front']], 'retry_say'),
    say('retry_say', 'Let us try again.', 'main'),
    subflow('book', 'booked', 'front', {
      patient: '{{widgets.who.parsed.patient.first}}',
      from: '{{contact.channel.address}}',
    }),
    say('booked', 'See you on {{widgets.book.day}} at {{widgets.book.slot}}.', 'sms'),
    text('sms', 'Your appointment: {{widgets.book.day}}, {{widgets.book.slot}}.', null),
    subflow('billing', 'front', 'front'),
    say('pain', 'We call the dentist.', 'dentist'),
    dial('dentist', '+4930000001', 'dentist_how', { timeout: 130 }),
    split(
      'dentist_how',
      '{{widgets.dentist.DialCallStatus}}',
      [
        ['equal_to', 'completed', null],
        ['equal_to', 'no-answer', 'front'],
      ],
      'front',
    ),
    flex('front', 'bye', 'vm'),
    record('vm', 'bye', 'bye'),
    say('bye', 'Goodbye{% if widgets.who.parsed.patient.first %}, {{widgets.who.parsed.patient.first}}{% endif %}.'),
  ]),
};

/** A veterinary practice whose counters count the wrong variable and look at one that nothing sets. */
const broken: AgencyFlow = {
  title: 'veterinary practice with broken guards',
  words: ['dog', 'cat'],
  answers: {},
  flow: studio([
    set('begin', { dog_tries: '0', animal: 'none' }, 'animal'),
    ...menu(
      'animal',
      'Dogs, 1. Cats, 2. Horses, 3.',
      { '1': 'dog', '2': 'cat', '3': 'horse' },
      { timeout: 'animal_count', wrong: 'animal_count' },
    ),
    set('animal_count', { cat_tries: '{{flow.variables.cat_tries | plus: 1}}' }, 'animal_enough'),
    split('animal_enough', '{{flow.variables.dog_tries}}', [['equal_to', '3', 'desk']], 'animal'),
    set('dog', { animal: 'dog' }, 'dog_menu'),
    ...menu(
      'dog_menu',
      'Ill, 1. Vaccine, 2.',
      { '1': 'ill', '2': 'vaccine' },
      { timeout: 'dog_more', wrong: 'dog_more' },
    ),
    split('dog_more', '{{flow.variables.dog_menu_tries}}', [['greater_than', '2', 'desk']], 'dog_menu'),
    set('cat', { animal: 'cat' }, 'cat_menu'),
    ...menu(
      'cat_menu',
      'Ill, 1. Vaccine, 2.',
      { '1': 'ill', '2': 'vaccine' },
      { timeout: 'cat_count', wrong: 'cat_sorry' },
    ),
    say('cat_sorry', 'Sorry.', 'cat_count'),
    set('cat_count', { c: '{{1 | plus: flow.variables.c}}' }, 'cat_enough'),
    split('cat_enough', '{{flow.variables.c | plus: 0}}', [['greater_than', '2', 'desk']], 'cat_menu'),
    say('horse', 'For horses we come to you. {{widgets.horse_form.SpeechResult}}', 'desk'),
    say('ill', 'An ill {{flow.variables.animal}} comes first.', 'desk'),
    say(
      'vaccine',
      'Vaccines on Tuesdays{% unless flow.variables.animal == "cat" %}, with your {{flow.variables.animal}}{% endunless %}.',
      'bye',
    ),
    dial('desk', '+442000000001', 'vm'),
    record('vm', null, null),
    say('bye', 'Goodbye.'),
  ]),
};

export const CLINICS = [unrolled, hours, known, broken];
