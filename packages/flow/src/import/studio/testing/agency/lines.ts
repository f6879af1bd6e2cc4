import { dial, gather, say, set, split, studio } from '../build';
import { type AgencyFlow, ask, flex, menu, post, queue, record, run, spokenMenu, status, text } from './widgets';

/** A power company during a storm: what is said first is asked of a service, outages by postal code. */
const storm: AgencyFlow = {
  title: 'storm line of a power company',
  words: ['outage', 'wire down', 'fire'],
  answers: {
    banner: [{ active: true, text: 'Storm Berta: power by noon.' }, { active: false }, {}],
    outage: [{ known: true, crew: 'on the way', back: '14:00' }, { known: true }, { known: false }],
  },
  flow: studio([
    ask('banner', 'https://status.example.com/banner', 'banner_on', 'safety'),
    split('banner_on', '{{widgets.banner.parsed.active}}', [['equal_to', 'true', 'banner_say']], 'safety'),
    say('banner_say', '{{widgets.banner.parsed.text}}', 'safety'),
    ...menu(
      'safety',
      'Is a wire down or is there fire? Press 1. Otherwise wait.',
      { '1': 'danger' },
      { timeout: 'zip', wrong: 'zip', speech: 'zip' },
    ),
    say('danger', 'Stay thirty feet away.', 'control'),
    dial('control', '+15550000911', 'control_status', { timeout: 60 }),
    status('control', [['equal_to', 'completed', null]], 'control_again'),
    say('control_again', 'Everybody is talking. We try again.', 'control_2'),
    dial('control_2', '+15550000912', 'control_2_status'),
    status('control_2', [['contains', 'complete', null]], 'queue'),
    gather(
      'zip',
      'Enter your five digit postal code.',
      { keypress: 'zip_ok', timeout: 'zip_sorry' },
      { number_of_digits: 5, timeout: 6 },
    ),
    split('zip_ok', '{{widgets.zip.Digits}}', [['regex', '[0-9]{5}', 'outage']], 'zip_sorry'),
    say('zip_sorry', 'Five digits, please.', 'zip_count'),
    set('zip_count', { zips: '{{flow.variables.zips | plus: 1}}' }, 'zip_enough'),
    split('zip_enough', '{{flow.variables.zips}}', [['less_than', '3', 'zip']], 'queue'),
    run('outage', 'outage_known', 'queue', { zip: '{{widgets.zip.Digits}}' }),
    split('outage_known', '{{widgets.outage.parsed.known}}', [['equal_to', 'true', 'tell']], 'report'),
    say(
      'tell',
      'We know of it in {{widgets.zip.Digits}}. {% if widgets.outage.parsed.back %}Power is back at {{widgets.outage.parsed.back}}, the crew is {{widgets.outage.parsed.crew}}.{% else %}We look for the cause.{% endif %}',
      'inform',
    ),
    ...menu('inform', 'For a message when power is back, press 1.', { '1': 'sms' }, { timeout: 'bye', wrong: 'bye' }),
    text('sms', 'We text you when {{widgets.zip.Digits}} has power.', 'bye', 'queue'),
    ...menu('report', 'To report an outage, press 1.', { '1': 'reported' }, { timeout: 'queue', wrong: 'queue' }),
    post(
      'reported',
      'https://status.example.com/outages',
      'inform',
      'queue',
      '{"zip":"{{widgets.zip.Digits}}","from":"{{trigger.call.From}}"}',
    ),
    queue('queue', 'storm', 'bye', 'vm'),
    record('vm', 'bye', 'queue'),
    say('bye', 'Stay safe.'),
  ]),
};

/** A crisis line: few words, every way leads to a person, three languages. */
const crisis: AgencyFlow = {
  title: 'crisis line in three languages',
  words: ['help', 'français'],
  answers: {},
  flow: studio([
    say('gather_safe', 'If you are in danger now, hang up and dial 911.', 'language', { language: 'en-US' }),
    ...menu(
      'language',
      'English, press 1. Español, 2. Français, 3.',
      { '1': 'en', '2': 'es', '3': 'fr' },
      { timeout: 'en', wrong: 'en', speech: 'en' },
    ),
    ...(
      [
        ['en', 'en-US', 'A counsellor is called.', 'Nobody is free. Please hold.'],
        ['es', 'es-US', 'Llamamos a alguien.', 'Nadie está libre. Espere.'],
        ['fr', 'fr-CA', 'Nous appelons quelqu’un.', 'Personne n’est libre. Attendez.'],
      ] as const
    ).flatMap(([code, language, calling, hold]) => [
      say(code, calling, `${code}_1`, { language }),
      ...['1', '2', '3'].flatMap((round) => {
        const next = round === '3' ? 'vm' : `${code}_hold_${round}`;
        return [
          dial(`${code}_${round}`, `+1555000${round}000`, `${code}_${round}_status`),
          status(`${code}_${round}`, [['equal_to', 'completed', 'after']], next),
          ...(round === '3'
            ? []
            : [
                say(`${code}_hold_${round}`, hold, `${code}_${Number(round) + 1}`, {
                  language,
                  loop: round === '1' ? 2 : 1,
                }),
              ]),
        ];
      }),
    ]),
    ...menu('after', 'Did it help? 1 for yes, 2 for no.', { '1': 'bye', '2': 'en' }, { timeout: 'bye', wrong: 'bye' }),
    record('vm', 'bye', 'en'),
    say('bye', 'Call again at any time.'),
  ]),
};

/** A town hall by words only, with hints, SSML and a second question where the first was too wide. */
const town: AgencyFlow = {
  title: 'town hall by speech',
  words: ['passport', 'i lost my passport', 'parking ticket', 'waste', 'taxes'],
  answers: {},
  flow: studio([
    say('hello', '<speak>Welcome to the <emphasis>town hall</emphasis>.</speak>', 'about'),
    ...spokenMenu(
      'about',
      'What is it about?',
      { passport: 'passport', parking: 'parking', 'waste, garbage, bins': 'waste', tax: 'tax' },
      { timeout: 'silent', wrong: 'unclear' },
    ),
    say('silent', 'I did not hear you.', 'silent_count'),
    set('silent_count', { silent: '{{flow.variables.silent | plus: 1}}' }, 'silent_enough'),
    split('silent_enough', '{{flow.variables.silent}}', [['greater_than', '1', 'keys']], 'about'),
    say('unclear', 'I did not understand {{widgets.nobody.SpeechResult}}.', 'unclear_count'),
    set('unclear_count', { unclear: '{{flow.variables.unclear | plus: 1}}' }, 'unclear_enough'),
    split('unclear_enough', '{{flow.variables.unclear}}', [['greater_than', '1', 'keys']], 'about'),
    ...menu(
      'keys',
      'Then by keys: passports 1, parking 2, waste 3, tax 4.',
      { '1': 'passport', '2': 'parking', '3': 'waste', '4': 'tax' },
      { timeout: 'clerk', wrong: 'clerk' },
    ),
    ...spokenMenu(
      'passport',
      'A new one, or lost?',
      { new: 'new', lost: 'lost' },
      { timeout: 'clerk', wrong: 'clerk', hints: 'new, lost, stolen' },
    ),
    say('new', 'Bring a photograph.', 'more'),
    say('lost', 'We must see you in person.', 'clerk'),
    gather(
      'parking',
      'The number of the ticket, by keys or words?',
      { keypress: 'ticket', speech: 'ticket', timeout: 'clerk' },
      { number_of_digits: 6 },
    ),
    say('ticket', 'We look up {{widgets.parking.Digits}}{{widgets.parking.SpeechResult}}.', 'more'),
    say('waste', 'Bins are emptied on Thursdays.', 'more'),
    say('tax', 'Taxes are due in March.', 'more'),
    ...menu('more', 'Anything else? 1.', { '1': 'about' }, { timeout: 'bye', wrong: 'bye' }),
    flex('clerk', null, 'vm'),
    record('vm', 'bye', 'bye'),
    say('bye', 'Goodbye.'),
  ]),
};

/** A school that closes on snow days: who calls decides the way, staff by code. */
const snow: AgencyFlow = {
  title: 'snow line of a school',
  words: ['closed'],
  answers: { state: [{ state: 'closed' }, { state: 'late', by: 2 }, { state: 'open' }, { state: '' }] },
  flow: studio([
    split(
      'vip',
      '{{contact.channel.address}}',
      [
        ['equal_to', '+15550000001', 'principal'],
        ['starts_with', '+44', 'abroad'],
      ],
      'state',
    ),
    dial('principal', '+15550000002', null),
    say('abroad', 'Hello abroad.', 'state'),
    run('state', 'state_split', 'state_unknown'),
    split(
      'state_split',
      '{{widgets.state.parsed.state}}',
      [
        ['equal_to', 'closed', 'closed'],
        ['equal_to', 'late', 'late'],
        ['is_not_blank', '', 'open'],
      ],
      'state_unknown',
    ),
    set('closed', { headline: 'School is closed.' }, 'headline'),
    set('late', { headline: 'School is {{widgets.state.parsed.by}} hours late.' }, 'headline'),
    set('open', { headline: 'School is open.' }, 'headline'),
    set('state_unknown', { headline: 'We do not know yet.' }, 'headline'),
    say('headline', '{{flow.variables.headline}}', 'menu', { loop: 2 }),
    ...menu(
      'menu',
      'Again, 1. Absence, 2. Office, 3. Staff, 4.',
      { '1': 'headline', '2': 'absence', '3': 'office', '4': 'pin' },
      { timeout: 'bye', wrong: 'menu_wrong' },
    ),
    set(
      'menu_wrong',
      { wrong: '{% if flow.variables.wrong == blank %}1{% else %}{{flow.variables.wrong | plus: 1}}{% endif %}' },
      'menu_enough',
    ),
    split('menu_enough', '{{flow.variables.wrong}}', [['equal_to', '2', 'office']], 'menu'),
    record('absence', 'noted', 'menu', { max_length: 30 }),
    say('noted', 'Thank you.', 'bye'),
    gather('pin', 'Your code.', { keypress: 'pin_ok', timeout: 'menu' }, { number_of_digits: 4 }),
    split('pin_ok', '{{widgets.pin.Digits}}', [['matches_any_of', '1234, 4444', 'staff']], 'pin_wrong'),
    say('pin_wrong', 'Wrong.', 'menu'),
    ...menu('staff', 'Close, 1. Open, 2.', { '1': 'set_closed', '2': 'set_open' }, { timeout: 'bye', wrong: 'staff' }),
    post('set_closed', 'https://school.example.com/state', 'state', 'office', '{"state":"closed"}'),
    post('set_open', 'https://school.example.com/state', 'state', 'office', '{"state":"open"}'),
    dial('office', '+15550000003', 'office_status'),
    status(
      'office',
      [
        ['equal_to', 'no-answer', 'absence'],
        ['equal_to', 'busy', 'absence'],
        ['equal_to', 'failed', 'absence'],
      ],
      'bye',
    ),
    say('bye', 'Goodbye.'),
  ]),
};

export const LINES = [storm, crisis, town, snow];
