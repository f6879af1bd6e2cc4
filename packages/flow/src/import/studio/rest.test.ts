import { describe, expect, it } from 'vitest';
import { importStudio } from './import-studio';
import type { StudioState } from './schema';
import { gather, say, set, split, studio, widget } from './testing/build';

/** What is told of the widget `it`, by code. */
function told(state: StudioState, ...more: StudioState[]): { fidelity: string; codes: string[]; texts: string } {
  const imported = importStudio(studio([state, ...more, say('bye', 'Bye.'), set('log', { done: '1' }, null)]));
  if (!imported.ok) throw new Error(imported.problems[0]!.message);
  const { fidelity, reasons } = imported.report.widgets.find(({ widget }) => widget === state.name)!;
  return { fidelity, codes: reasons.map(({ code }) => code), texts: reasons.map(({ text }) => text).join(' ') };
}

/** Every setting of each widget, by Twilio's schema (draft 2019-09) and its pages; all are filled in. */
const SETTINGS: Record<string, [ways: string[], settings: Record<string, unknown>]> = {
  'say-play': [
    ['audioComplete'],
    { say: 'Hi', play: 'https://x/a.mp3', digits: '1', loop: 2, voice: 'Polly.Amy', language: 'en-GB' },
  ],
  'gather-input-on-call': [
    ['keypress', 'speech', 'timeout'],
    {
      ...{ say: 'Hi', play: 'https://x/a.mp3', voice: 'alice', language: 'en-US', loop: 2, timeout: 4, hints: 'a' },
      ...{ finish_on_key: '*', stop_gather: true, number_of_digits: 3, gather_language: 'es-ES' },
      ...{ speech_timeout: 'auto', speech_model: 'phone_call', profanity_filter: 'true' },
    },
  ],
  'connect-call-to': [
    ['callCompleted', 'hangup'],
    {
      ...{ noun: 'sip', to: 'a@b', caller_id: '+1555', record: true, timeout: 20 },
      ...{ sip_endpoint: 'sip:a@b', sip_username: 'u', sip_password: 'p' },
    },
  ],
  'make-outgoing-call-v2': [
    ['answered', 'busy', 'noAnswer', 'failed'],
    {
      ...{ to: '+1', from: '+2', record: true, recording_channels: 'dual', recording_status_callback: 'https://x' },
      ...{ detect_answering_machine: true, machine_detection: 'Enable', machine_detection_timeout: '30' },
      ...{ send_digits: '1', sip_auth_username: 'u', sip_auth_password: 'p', timeout: 60, trim: 'do-not-trim' },
    },
  ],
  'record-voicemail': [
    ['recordingComplete', 'noAudio', 'hangup'],
    {
      ...{ finish_on_key: '#', max_length: 60, play_beep: 'true', timeout: 5, transcribe: true, trim: 'trim-silence' },
      ...{ recording_status_callback_url: 'https://x', transcription_callback_url: 'https://x' },
    },
  ],
  'record-call': [
    ['success', 'failed'],
    {
      ...{ record_call: true, recording_channels: 'dual', recording_status_callback: 'https://x', trim: 'do-not-trim' },
      ...{ recording_status_callback_events: 'completed', recording_status_callback_method: 'POST' },
    },
  ],
  'enqueue-call': [
    ['callComplete', 'failedToEnqueue', 'callFailure'],
    {
      ...{ queue_name: 'desk', workflow_sid: 'WW1', priority: 1, task_attributes: '{}', timeout: 9 },
      ...{ wait_url: 'https://x', wait_url_method: 'POST' },
    },
  ],
  'send-to-flex': [
    ['callComplete', 'failedToEnqueue', 'callFailure'],
    {
      ...{ workflow: 'WW1', channel: 'TC1', attributes: '{}', priority: '1', timeout: '9', waitUrl: 'https://x' },
      waitUrlMethod: 'POST',
    },
  ],
  'capture-payments': [
    ['success', 'maxFailedAttempts', 'providerError', 'payInterrupted', 'hangup', 'validationError'],
    {
      ...{ payment_amount: '10', currency: 'usd', description: 'Room', language: 'en', max_attempts: 2, timeout: 5 },
      ...{ min_postal_code_length: 5, postal_code: 'true', security_code: true, valid_card_types: ['visa'] },
      ...{ payment_connector: 'Default', payment_method: 'CREDIT_CARD', payment_token_type: 'one-time' },
      parameters: [{ key: 'a', value: 'b' }],
    },
  ],
  'fork-stream': [
    ['next'],
    {
      ...{ stream_action: 'start', stream_connector: 'c', stream_name: 'n', stream_track: 'both_tracks' },
      ...{ stream_parameters: [{ key: 'a', value: 'b' }], stream_transport_type: 'websocket', stream_url: 'wss://x' },
    },
  ],
  'connect-virtual-agent': [
    ['return', 'hangup'],
    { connector: 'c', language: 'en', sentiment_analysis: 'true', status_callback: 'https://x' },
  ],
  'run-function': [
    ['success', 'fail'],
    {
      ...{ url: 'https://x.twil.io/a', service_sid: 'ZS1', environment_sid: 'ZE1', function_sid: 'ZH1' },
      parameters: [{ key: 'a', value: 'b' }],
    },
  ],
  'make-http-request': [
    ['success', 'failed'],
    {
      ...{ method: 'POST', url: 'https://x.example', body: 'a', content_type: 'application/json;charset=utf-8' },
      ...{ add_twilio_auth: true, parameters: [{ key: 'a', value: 'b' }] },
    },
  ],
  'run-subflow': [
    ['completed', 'failed'],
    { flow_sid: 'FW1', flow_revision: 'LatestPublished', parameters: [{ key: 'a', value: 'b' }] },
  ],
  'add-twiml-redirect': [['return', 'timeout', 'fail'], { url: 'https://x', method: 'POST', timeout: '14400' }],
  'send-message': [
    ['sent', 'failed'],
    {
      ...{ service: 'S', channel: 'C', message_type: 'custom', attributes: '{}', from: '+1', to: '+2', body: 'Hi' },
      ...{ media_url: 'https://x/a.jpg', content_sid: 'HX1', content_variables: [], shorten_urls: true },
    },
  ],
  'send-and-wait-for-reply': [
    ['incomingMessage', 'timeout', 'deliveryFailure'],
    {
      service: 'S',
      channel: 'C',
      attributes: '{}',
      from: '+1',
      body: 'Hi',
      media_url: 'https://x/a.jpg',
      timeout: '3600',
    },
  ],
  'send-to-auto-pilot': [
    ['sessionEnded', 'failure', 'timeout'],
    {
      autopilot_assistant_sid: 'UA1',
      from: '+1',
      chat_channel: 'c',
      chat_service: 's',
      body: 'a',
      timeout: 9,
      target_task: 't',
    },
  ],
  'set-variables': [['next'], { variables: [{ key: 'a', value: '1', index: '0' }] }],
};

describe('every setting of a widget that Twilio documents', () => {
  it.each(Object.entries(SETTINGS))('%s: none is a stranger', (type, [ways, settings]) => {
    const state = widget(type, 'it', Object.fromEntries(ways.map((event) => [event, 'bye'])), settings);
    const { codes, texts } = told(state);
    // what is known has a word of its own, or means nothing to anybody who calls
    const strange = [...texts.matchAll(/The setting “(\w+)”/g)].map(([, key]) => key);
    const known = type.startsWith('make-outgoing') ? strange.filter((key) => !key!.includes('machine')) : strange;
    expect(known).toEqual([]);
    expect(codes).not.toContain('way');
    // what Studio does when the caller hangs up
    expect(codes.includes('hangup')).toBe(ways.includes('hangup'));
  });
});

describe('what a widget has beyond that', () => {
  it('is told by its name and value, secrets by their name alone', () => {
    const { fidelity, texts } = told(
      widget(
        'say-play',
        'it',
        { audioComplete: 'bye' },
        { say: 'Hi', echo: 'twice', api_token: 'abc', off: false, none: null },
      ),
    );
    expect(fidelity).toBe('approximated');
    expect(texts).toContain('“echo” (twice) stays behind');
    expect(texts).toContain('“api_token” stays behind');
    expect(texts).not.toMatch(/abc|“off”|“none”/);
  });

  it('is told once for all that is set for the whole hotel, as no difference', () => {
    const more = { profanity_filter: 'true', speech_model: 'phone_call', number_of_digits: 4, gather_language: 'en' };
    const { codes, texts } = told(gather('it', 'Room?', { keypress: 'bye', speech: 'bye', timeout: 'bye' }, more));
    expect(codes.filter((code) => code === 'hotel_setting')).toHaveLength(1);
    expect(texts).toContain('profanity_filter, speech_model');
  });

  it('is not listed where nobody knows the widget at all', () => {
    expect(told(widget('teleport', 'it', { done: 'bye', lost: 'log' }, { a: 1, b: 2 })).codes).toEqual([
      'unknown',
      'way',
    ]);
  });
});

describe('a way that nothing here takes', () => {
  it.each([
    [
      'of another failure than the one that can be',
      widget(
        'capture-payments',
        'it',
        { success: 'bye', maxFailedAttempts: 'bye', payInterrupted: 'log' },
        { payment_amount: '5' },
      ),
      '“payInterrupted” to “log”',
    ],
    [
      'of an event nobody knows',
      widget('say-play', 'it', { audioComplete: 'bye', skipped: 'log' }, { say: 'Hi' }),
      '“skipped”',
    ],
  ])('%s is told', (_, state, words) => {
    const { codes, texts } = told(state);
    expect(codes).toContain('way');
    expect(texts).toContain(words);
  });

  it('is not told where another way leads there too', () => {
    const failures = { success: 'bye', maxFailedAttempts: 'log', providerError: 'log', validationError: 'log' };
    expect(told(widget('capture-payments', 'it', failures, { payment_amount: '5' })).codes).not.toContain('way');
  });
});

describe('a setting that decides what happens', () => {
  it.each([
    [
      'another method',
      widget('make-http-request', 'it', { success: 'bye' }, { method: 'PUT', url: 'https://x' }),
      'method',
    ],
    [
      'a recording that ends',
      widget('record-call', 'it', { success: 'bye' }, { record_call: false }),
      'recording_setting',
    ],
    [
      'a key that ends a message',
      widget('record-voicemail', 'it', { noAudio: 'bye' }, { finish_on_key: '#' }),
      'finish_key',
    ],
    [
      'a question in one language for answers in another',
      gather('it', 'Well?', { keypress: 'bye', timeout: 'bye' }, { language: 'en-GB', gather_language: 'es-MX' }),
      'two_languages',
    ],
    ['the clock in a text', say('it', "It is {{ 'now' | date: '%H' }}.", 'bye'), 'clock'],
    ['the clock in a split', split('it', "{{ 'now' | date: '%H' }}", [['less_than', '9', 'bye']], 'log'), 'clock'],
  ])('%s is told', (_, state, code) => expect(told(state).codes).toContain(code));
});
