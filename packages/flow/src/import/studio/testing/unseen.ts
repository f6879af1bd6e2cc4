import type { StudioDocument } from '../schema';
import { dial, gather, say, set, split, studio, type Way, widget } from './build';

/** A flow nobody here has drawn before, and what must be told of its widgets: name → codes. */
export interface Unseen {
  title: string;
  flow: StudioDocument;
  told: Record<string, string[]>;
}

const when = (type: string, argument: string, value: string): Way[2] => [{ type, arguments: [argument], value }];

export const UNSEEN: readonly Unseen[] = [
  {
    title: 'a line of recordings and tones, with marks for a voice of today',
    told: { tones: ['tones'], music: ['recording'], both: ['recording'], nothing: [], marked: ['markup'] },
    flow: studio([
      widget('say-play', 'tones', { audioComplete: 'music' }, { digits: '1wwww5678#', say: '' }),
      widget('say-play', 'music', { audioComplete: 'both' }, { play: 'https://a.example/classic.mp3', loop: 0 }),
      widget(
        'say-play',
        'both',
        { audioComplete: 'nothing' },
        { say: 'Hello', play: 'https://a.example/b.mp3', loop: '2' },
      ),
      widget('say-play', 'nothing', { audioComplete: 'marked' }),
      say(
        'marked',
        '<speak><prosody rate="slow">Your code is <say-as interpret-as="digits">{{flow.variables.code}}</say-as></prosody> &amp; more < 3</speak>',
        null,
        { voice: 'Google.en-US-Chirp3-HD-Aoede', language: 'en-US' },
      ),
    ]),
  },
  {
    title: 'questions with odd times, hints and keys that end them',
    told: {
      open: ['timeout', 'hints', 'setting'],
      keys: ['recording', 'timeout', 'finish_key'],
      number: ['no_number'],
    },
    flow: studio([
      gather(
        'open',
        'Say something.',
        { keypress: 'number', speech: 'thanks', timeout: 'keys' },
        {
          ...{ stop_gather: false, number_of_digits: null, finish_on_key: '', timeout: 0, speech_timeout: '2' },
          ...{ hints: 'yes, no, {{flow.variables.h}}', speech_model: 'googlev2_telephony', language: 'de-DE' },
          ...{ partial_result_callback: 'https://a.example/partial' },
        },
      ),
      gather(
        'keys',
        '',
        { keypress: 'number', speech: 'number', timeout: 'number' },
        { play: 'https://a.example/menu.mp3', finish_on_key: '1234567890*#', number_of_digits: 20, timeout: 120 },
      ),
      gather(
        'number',
        'Zahl?',
        { keypress: 'thanks', timeout: 'thanks' },
        { finish_on_key: '*', number_of_digits: '6', timeout: '{{flow.variables.patience}}', loop: 3 },
      ),
      say(
        'thanks',
        'Danke {{widgets.open.SpeechResult | downcase | truncate: 20}} {{widgets.number.Digits}} {{widgets.open.Confidence}}',
        null,
        { language: 'de-DE' },
      ),
    ]),
  },
  {
    title: 'everything a call can be connected to',
    told: {
      ...{ long: ['ring', 'record', 'hotel_setting'], browser: ['noun', 'caller_id'], room: ['noun'], sim: ['noun'] },
      ...{ sip: ['sip_login'], many: ['one_by_one', 'one_in_variable', 'no_number'], unknown: ['text', 'setting'] },
      extension: ['tones'],
    },
    flow: studio([
      dial('long', '15551234567', 'browser', {
        ...{ timeout: 600, caller_id: '{{flow.channel.address}}', record: true, recording_channels: 'dual' },
      }),
      dial('browser', 'alice', 'room', { noun: 'client', caller_id: 'bob' }),
      dial('room', 'Conf', 'sim', { noun: 'conference' }),
      dial('sim', 'DE123', 'sip', { noun: 'sim' }),
      dial('sip', '', 'many', {
        ...{ noun: 'sip', sip_endpoint: 'sip:a@b.example.com;transport=tls?x-h=1', sip_username: 'u' },
      }),
      dial('many', '+1 (555) 123-4567,+15551112222, {{flow.variables.n}}', 'unknown', {
        ...{ noun: 'number-multi', timeout: '{{flow.variables.t}}' },
      }),
      widget(
        'connect-call-to',
        'unknown',
        { callCompleted: 'status', hangup: 'status' },
        { noun: 'number', to: '{{widgets.none.parsed.to}}', machine_detection: 'Enable' },
      ),
      dial('extension', '+15551234567', null, { send_digits: 'ww12' }),
      split(
        'status',
        '{{widgets.unknown.DialCallStatus}}',
        [
          ['equal_to', 'canceled', 'extension'],
          ['contains', 'no', 'extension'],
        ],
        'extension',
      ),
    ]),
  },
  {
    title: 'a split with every operator, and some that there are not',
    told: {
      all: ['clock', 'pattern', 'operator'],
      nowhere: ['text'],
      plain: [],
      country: ['text'],
      made: [],
    },
    flow: studio([
      gather('ask', 'Well?', { keypress: 'all', speech: 'all', timeout: 'all' }),
      widget('split-based-on', 'all', [
        ['noMatch', 'nowhere'],
        ['match', 'end', when('equal_to', '{{widgets.ask.Digits}}', '1')],
        ['match', 'end', when('not_equal_to', '{{flow.variables.v}}', 'x')],
        ['match', 'end', when('is_not_blank', '{{flow.variables.v}}', 'Is Not Blank')],
        ['match', 'end', when('is_before_time', '{{flow.variables.t}}', '18:00')],
        ['match', 'end', when('does_not_match_any_of', '{{widgets.ask.SpeechResult}}', 'a,b')],
        ['match', 'end', when('regex', '{{contact.channel.address}}', '^\\+34[67]\\d{8}$')],
        ['match', 'end', when('sounds_like', '{{contact.channel.address}}', 'x')],
        ['match', 'end', when('greater_than', '{{widgets.ask.Confidence}}', '0.5')],
        ['match', 'end', []],
        ['match', 'end'],
      ]),
      split('nowhere', '{{become}}', [['equal_to', '9', 'end']], 'plain'),
      split('plain', 'trigger.call.From', [['equal_to', '9', 'end']], 'country'),
      split('country', '{{trigger.call.FromCountry}}', [['equal_to', 'US', 'end']], 'made'),
      split('made', '{{widgets.ask.Digits | append: "x"}}', [['starts_with', '9', 'end']], 'end'),
      say('end', 'The end.'),
    ]),
  },
  {
    title: 'variables in every way Liquid has, half-written ones included',
    told: { many: ['text', 'clock'], call: ['method', 'login', 'setting'], list: [] },
    flow: studio([
      set(
        'many',
        {
          ...{ 'my var': 'x', n: '{{flow.variables.n | plus: 1}}', esc: '{{ contact.channel.address | url_encode }}' },
          k: '{% if flow.variables.n > 3 %}many{% elsif flow.variables.n == 1 %}one{% else %}few{% endif %}',
          date: '{{ "now" | date: "%s" | minus: 3600 | date: "%Y-%m-%dT%H:%M:%SZ" }}',
          capture: '{% capture x %}a{{flow.variables.n}}{% endcapture %}{{x}}',
          assign: '{%- assign p = contact.channel.address | remove: "+" | slice: 0, 4 -%}{{ p }}',
          case: '{% case flow.variables.n %}{% when 1 %}A{% else %}B{% endcase %}',
          list: '{% for i in widgets.call.parsed.list %}{{i.name}}, {% endfor %}',
          deep: '{{widgets.call.parsed.list[0].name}} {{widgets.call.parsed["a b"]}} {{widgets.call.parsed.list.size}}',
          ...{
            turn: '{% cycle "a","b" %}',
            more: '{% increment q %}',
            default: '{{flow.variables.nope | default: "x"}}',
          },
          ...{ half: '{{ flow.variables.n ', open: '{% if x %}' },
        },
        'call',
      ),
      widget(
        'make-http-request',
        'call',
        { success: 'list', failed: 'list' },
        {
          ...{ method: 'PUT', url: 'https://a.example/{{flow.variables.n}}?a=b', content_type: 'application/json' },
          ...{ body: '{"a": {{flow.variables.n}}, "b": "{{trigger.call.From}}"}', add_twilio_auth: true, timeout: 30 },
        },
      ),
      say('list', 'List {{flow.variables["my var"]}} {{flow.variables.k}}'),
    ]),
  },
  {
    title: 'one of each of Twilio’s other widgets, one behind the other',
    told: {
      ...{ fn: ['function', 'setting'], pay: ['payment', 'currency', 'placeholder', 'hangup'], keep: ['payment'] },
      ...{ fork: ['stream'], rec: ['recording_setting'], talk: ['virtual_agent', 'setting', 'hangup'] },
      ...{ queue: ['queue', 'priority', 'hold_music'], flex: ['flex', 'priority'], out: ['outgoing', 'tones'] },
      ...{ task: ['no_counterpart'], sync: ['no_counterpart'], pause: ['no_counterpart'], seek: ['unknown'] },
      ...{ sub: ['subflow', 'subflow_failed'], away: ['redirect'], sms: ['content_template', 'media', 'text'] },
      ...{ reply: ['reply', 'sender'], bye: ['text'] },
    },
    flow: studio([
      widget(
        'run-function-v2',
        'fn',
        { success: 'pay', fail: 'pay' },
        {
          url: 'https://a.twil.io/f',
          timeout: 9,
          parameters: [{ key: 'a', value: '{{contact.channel.address}}' }],
        },
      ),
      widget(
        'capture-payments',
        'pay',
        { success: 'keep', maxFailedAttempts: 'keep', providerError: 'keep', hangup: 'bye' },
        {
          payment_amount: '{{flow.variables.amount}}',
          currency: 'usd',
          payment_method: 'ACH_DEBIT',
          security_code: true,
        },
      ),
      widget('capture-payments', 'keep', { success: 'fork' }),
      widget('fork-stream', 'fork', { next: 'rec' }, { stream_action: 'start', stream_transport_type: 'siprec' }),
      widget('record-call', 'rec', { success: 'talk', failed: 'bye' }, { record_call: true }),
      widget(
        'connect-virtual-agent-v2',
        'talk',
        { return: 'queue', hangup: 'bye', failed: 'bye' },
        { connector: 'uniq', config_language: 'en', dialogflow_project_id: 'hotel-1' },
      ),
      widget(
        'enqueue-call',
        'queue',
        { callComplete: 'flex', failedToEnqueue: 'flex', callFailure: 'flex' },
        { queue_name: null, workflow_sid: 'WW1', task_attributes: '{}', priority: 3, wait_url: 'https://a.example/w' },
      ),
      widget(
        'send-to-flex',
        'flex',
        { callComplete: 'out', failedToEnqueue: 'out', callFailure: 'out' },
        { workflow: 'WW', channel: 'TC', attributes: '{}', priority: '{{flow.variables.p}}' },
      ),
      widget(
        'make-outgoing-call-v2',
        'out',
        { answered: 'task', busy: 'bye', noAnswer: 'bye', failed: 'bye' },
        { to: '{{contact.channel.address}}', from: '{{flow.channel.address}}', timeout: 60, send_digits: 'ww1' },
      ),
      widget('create-task', 'task', { created: 'sync', failedToCreate: 'bye' }, { attributes: '{}', workflow: 'WW' }),
      widget('update-sync-object', 'sync', { success: 'pause', failed: 'bye' }, { sync_key: 'k', create_object: true }),
      widget('wait', 'pause', { next: 'seek' }, { seconds: 5 }),
      widget('search-object', 'seek', { found: 'sub', notFound: 'bye' }),
      widget(
        'run-subflow',
        'sub',
        { completed: 'away', failed: 'bye' },
        { flow_sid: 'FW1', parameters: [{ key: 'A b', value: 'x' }] },
      ),
      widget('add-twiml-redirect', 'away', { return: 'sms', fail: 'bye' }, { url: 'https://handler.example/EH' }),
      widget(
        'send-message',
        'sms',
        { sent: 'reply', failed: 'reply' },
        { body: 'Hi {{flow.data.n}} {{flow.flow_sid}}', media_url: 'https://a.example/y.png', content_sid: 'HX' },
      ),
      widget(
        'send-and-wait-for-reply',
        'reply',
        { incomingMessage: 'bye', timeout: 'bye' },
        { body: 'Ok?', from: '+1555' },
      ),
      say('bye', 'Bye {{widgets.reply.inbound.Body}} {{widgets.pay.PaymentToken}} {{trigger.call.FromCity}}'),
    ]),
  },
  {
    title: 'a message that is sent on however it ends, also by whoever hangs up',
    told: { vm: ['max_length', 'silence', 'callback', 'finish_key', 'hangup'], log: ['function'], bye: ['text'] },
    flow: studio([
      widget(
        'record-voicemail',
        'vm',
        { recordingComplete: 'bye', noAudio: 'vm', hangup: 'log' },
        {
          ...{ transcribe: 'true', transcription_callback_url: 'https://a.example/t', max_length: '3600' },
          ...{ timeout: '30', play_beep: false, finish_on_key: '1234567890*#', trim: 'do-not-trim' },
        },
      ),
      widget('run-function', 'log', { success: null, fail: null }, { url: 'https://a.example/log' }),
      say('bye', 'Thanks {{widgets.vm.RecordingUrl}} {{widgets.vm.TranscriptionText}}'),
    ]),
  },
];
