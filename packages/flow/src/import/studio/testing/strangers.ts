import type { StudioDocument, StudioState } from '../schema';
import { record, run, status } from './agency/widgets';
import { dial, gather, say, set, split, studio, widget } from './build';

/** A flow as a stranger brings it, and the callers it loses: `widget event`. */
export interface Stranger {
  title: string;
  flow: StudioDocument;
  lost: string[];
}

const now = (pattern: string) => `{{ "now" | date: "${pattern}" }}`;
const bye = say('bye', 'Goodbye.');
const menu = (name: string, keys: Record<string, string>, wrong: string, more = {}): StudioState[] => [
  gather(name, `This is ${name}.`, { keypress: `${name}_key`, speech: `${name}_key`, timeout: wrong }, more),
  split(
    `${name}_key`,
    `{{widgets.${name}.Digits}}`,
    Object.entries(keys).map(([key, to]) => ['equal_to', key, to]),
    wrong,
  ),
];

export const STRANGERS: readonly Stranger[] = [
  {
    title: 'a line that closes by the clock, at weekends and on holidays, all in Liquid',
    lost: [],
    flow: studio([
      split('holiday', now('%m-%d'), [['matches_any_of', '01-01, 08-15, 12-25', 'closed']], 'weekend'),
      set('weekend', { day: now('%u'), hour: now('%H') }, 'which_day'),
      split('which_day', '{{flow.variables.day}}', [['greater_than', '5', 'closed']], 'early'),
      split(
        'early',
        '{{flow.variables.hour}}',
        [
          ['less_than', '9', 'closed'],
          ['greater_than', '17', 'closed'],
        ],
        'desk',
      ),
      say('closed', `We are closed on ${now('%A')}s at ${now('%-I %p')}.`, 'vm'),
      dial('desk', '+34911', 'bye'),
      record('vm', 'bye', 'bye'),
      bye,
    ]),
  },
  {
    title: 'three menus that share one apology, which leads back by a variable',
    lost: ['again noMatch'],
    flow: studio([
      set('at_main', { last: 'main', number: '+34911' }, 'main'),
      ...menu('main', { '1': 'at_rooms', '2': 'at_dining', '0': 'desk' }, 'invalid'),
      set('at_rooms', { last: 'rooms' }, 'rooms'),
      ...menu('rooms', { '1': 'desk', '9': 'at_main' }, 'invalid'),
      set('at_dining', { last: 'dining' }, 'dining'),
      ...menu('dining', { '1': 'bye', '9': 'at_main' }, 'invalid'),
      say('invalid', 'That is no choice.', 'again'),
      split('again', '{{ flow.variables.last | strip }}', [
        ['equal_to', 'MAIN', 'main'],
        ['equal_to', 'rooms ', 'rooms'],
        ['contains', 'din', 'dining'],
      ]),
      dial('desk', '{{flow.variables.number}}', 'bye'),
      bye,
    ]),
  },
  {
    title: 'a counter that is begun, spelled in an old way, and one beside it that counts another',
    lost: ['ask circle'],
    flow: studio([
      set('begin', { tries: '0', Tries2: '' }, 'first'),
      ...menu('first', { '1': 'ask' }, 'more'),
      set('more', { tries: '{% assign n = flow.variables.tries | plus:1 %}{{n}}' }, 'enough'),
      split('enough', '{{ flow.variables["tries"] }}', [['matches_any_of', '3,4,5', 'desk']], 'sorry'),
      say('sorry', 'Once more.', 'first'),
      ...menu('ask', { '1': 'bye' }, 'count'),
      set('count', { tries2: '{{flow.variables.tries2 | plus: 1}}' }, 'never'),
      split('never', '{{flow.variables.Tries2}}', [['equal_to', '3', 'desk']], 'ask'),
      dial('desk', '+34911', 'bye', { caller_id: '+34911234567' }),
      bye,
    ]),
  },
  {
    title: 'people who are tried one after the other, by phone and by SIP, then a message that is sent on',
    lost: ['vm noAudio'],
    flow: studio([
      set('who', { duty: '+34600000001', pbx: 'sip:duty@pbx.example.com' }, 'one'),
      dial('one', '{{flow.variables.duty}}', 'one_status', { timeout: '15' }),
      status('one', [['equal_to', 'completed', null]], 'two'),
      dial('two', '', 'two_status', { noun: 'sip', sip_endpoint: '{{flow.variables.pbx}}', timeout: 10 }),
      status('two', [['not_equal_to', 'completed', 'three']], null),
      dial('three', '+34600000003', 'three_status', { timeout: 90, caller_id: '{{contact.channel.address}}' }),
      status('three', [['matches_any_of', 'busy, no-answer, failed', 'vm']], null),
      record('vm', 'mail', null, { transcribe: true, hangup: 'mail' }),
      run('mail', 'bye', 'bye', { url: '{{widgets.vm.RecordingUrl}}', from: '{{contact.channel.address}}' }),
      bye,
    ]),
  },
  {
    title: 'a line by speech, with hints, patterns, marks for the voice and repeated texts',
    lost: [],
    flow: studio([
      say('hello', '<speak>Welcome <break time="1s"/>to <emphasis>us</emphasis>.</speak>', 'what', {
        voice: 'Polly.Amy',
      }),
      gather(
        'what',
        'Say rooms or spa, or press 1.',
        { keypress: 'which', speech: 'which', timeout: 'desk' },
        { hints: 'rooms, spa', speech_model: 'phone_call', speech_timeout: 'auto', profanity_filter: 'true' },
      ),
      split(
        'which',
        '{{widgets.what.Digits}}{{widgets.what.SpeechResult}}',
        [
          ['regex', '^(1|rooms?)$', 'rooms', '🛏 Zimmer'],
          ['matches_any_of', 'spa,2', 'spa', 'スパ'],
        ],
        'desk',
      ),
      say('rooms', 'Rooms.', 'desk', { loop: 3 }),
      say('spa', 'Spa.', 'desk', { language: 'en-GB', voice: 'Polly.Brian' }),
      dial('desk', '+34911', 'bye'),
      bye,
    ]),
  },
  {
    title: 'names that differ by case and spaces, a key in several digits, and a widget that leads to itself',
    lost: ['Pin circle'],
    flow: studio([
      gather(
        'Pin',
        'Your code, then star.',
        { keypress: 'pin', speech: 'Pin', timeout: 'Pin' },
        { number_of_digits: '4', finish_on_key: '*', timeout: '6', loop: '1' },
      ),
      split(
        'pin',
        '{{ widgets["Pin"].Digits }}',
        [
          ['less_than', '1000', 'PIN '],
          ['starts_with', '99', 'bye'],
          ['is_blank', '', 'bye'],
        ],
        'PIN ',
      ),
      say('PIN ', 'You pressed {{widgets.Pin.Digits | split: "" | join: " "}}.', 'bye'),
      bye,
    ]),
  },
  {
    title: 'parts that nobody reaches, and ends without a word',
    lost: ['top timeout', 'top_key match'],
    flow: studio([
      gather('top', 'One or two?', { keypress: 'top_key', speech: 'top_key', timeout: null }),
      split(
        'top_key',
        '{{widgets.top.Digits}}',
        [
          ['equal_to', '1', null],
          ['equal_to', '2', 'bye'],
        ],
        'top',
      ),
      bye,
      say('old', 'An old text.', 'older'),
      widget('record-call', 'older', { success: 'old', failed: 'old' }, { record_call: true }),
    ]),
  },
];

/** A tree of menus, nine keys each: as many widgets as somebody needs who wants every room in it. */
export function manyWidgets(count: number): StudioDocument {
  const menus = Math.floor(count / 2);
  const states = Array.from({ length: menus }, (_, index) => {
    const keys = Array.from({ length: 9 }, (_, key): [string, string] => {
      const child = index * 9 + key + 1;
      return [String(key + 1), child < menus ? `m${child}` : 'bye'];
    });
    return menu(`m${index}`, Object.fromEntries(keys), 'm0');
  }).flat();
  const { states: all, ...rest } = studio([...states, bye]);
  const places = all.map((state, index) => {
    const offset = { x: (index % 25) * 320, y: Math.floor(index / 25) * 260 };
    return { ...state, properties: { ...state.properties, offset } };
  });
  return { ...rest, states: places };
}
