import type { StudioDocument, StudioState } from '../../schema';
import { gather, split, widget } from '../build';

/** A flow as an agency would have drawn it for somebody, with what other systems may answer in it. */
export interface AgencyFlow {
  title: string;
  flow: StudioDocument;
  /** Bodies that requests are answered with, by widget; those without are answered with nothing. */
  answers: Record<string, Record<string, unknown>[]>;
  /** Words that callers use in it. */
  words: string[];
  /** What every subflow hands back. */
  handedBack?: Record<string, string>;
}

type Next = string | null;
type Ways = { timeout?: Next; wrong?: Next; speech?: 'same' | Next } & Record<string, unknown>;

/** A question by keys and the split behind it, called `<name>_split`. `choices`: keys, with commas where several, and where they lead. */
export function menu(
  name: string,
  text: string,
  choices: Record<string, Next>,
  { timeout = null, wrong = null, speech = null, ...more }: Ways = {},
): StudioState[] {
  const which = `${name}_split`;
  // an object with keys of digits would put them in another order than they are written: nothing here depends on it
  const cases = Object.entries(choices).map(([keys, next]): [string, string, Next] => [
    keys.includes(',') ? 'matches_any_of' : 'equal_to',
    keys,
    next,
  ]);
  return [
    gather(name, text, { keypress: which, speech: speech === 'same' ? which : speech, timeout }, more),
    split(which, `{{widgets.${name}.Digits}}`, cases, wrong),
  ];
}

/** A question by words, with hints for the recogniser, and the split behind it. */
export function spokenMenu(
  name: string,
  text: string,
  choices: Record<string, Next>,
  { timeout = null, wrong = null, ...more }: Ways = {},
): StudioState[] {
  const which = `${name}_split`;
  const hints = Object.keys(choices).join(', ');
  const cases = Object.entries(choices).map(([words, next]): [string, string, Next] => [
    words.includes(',') ? 'matches_any_of' : 'contains',
    words,
    next,
  ]);
  return [
    gather(
      name,
      text,
      { keypress: null, speech: which, timeout },
      { hints, speech_timeout: 'auto', speech_model: 'numbers_and_commands', ...more },
    ),
    split(which, `{{widgets.${name}.SpeechResult}}`, cases, wrong),
  ];
}

export const record = (name: string, next: Next, noAudio: Next = null, more: Record<string, unknown> = {}) =>
  widget(
    'record-voicemail',
    name,
    { recordingComplete: next, noAudio, hangup: null },
    { max_length: 120, timeout: 5, play_beep: 'true', finish_on_key: '#', ...more },
  );

const parameters = (given: Record<string, string>) => Object.entries(given).map(([key, value]) => ({ key, value }));

export const ask = (name: string, url: string, next: Next, failed: Next, given: Record<string, string> = {}) =>
  widget(
    'make-http-request',
    name,
    { success: next, failed },
    { method: 'GET', url, content_type: 'application/x-www-form-urlencoded', parameters: parameters(given) },
  );

export const post = (name: string, url: string, next: Next, failed: Next, body: string) =>
  widget(
    'make-http-request',
    name,
    { success: next, failed },
    { method: 'POST', url, content_type: 'application/json;charset=utf-8', body },
  );

export const run = (name: string, next: Next, fail: Next, given: Record<string, string> = {}) =>
  widget(
    'run-function',
    name,
    { success: next, fail },
    {
      url: `https://desk-1234-prod.twil.io/${name.replaceAll('_', '-')}`,
      ...{ service_sid: 'ZS00', environment_sid: 'ZE00', function_sid: 'ZH00' },
      parameters: parameters(given),
    },
  );

export const text = (name: string, body: string, next: Next, failed: Next = next) =>
  widget(
    'send-message',
    name,
    { sent: next, failed },
    { to: '{{contact.channel.address}}', from: '{{flow.channel.address}}', body },
  );

export const queue = (name: string, queue_name: string, done: Next, failed: Next) =>
  widget(
    'enqueue-call',
    name,
    { callComplete: done, failedToEnqueue: failed, callFailure: failed },
    { queue_name, wait_url: 'https://twimlets.example.com/holdmusic' },
  );

export const flex = (name: string, done: Next, failed: Next) =>
  widget(
    'send-to-flex',
    name,
    { callComplete: done, failedToEnqueue: failed, callFailure: failed },
    { workflow: 'WW00', channel: 'TC00', attributes: '{"name": "{{trigger.call.From}}"}' },
  );

export const subflow = (name: string, next: Next, failed: Next, given: Record<string, string> = {}) =>
  widget(
    'run-subflow',
    name,
    { completed: next, failed },
    { flow_sid: 'FW00', flow_revision: 'LatestPublished', parameters: parameters(given) },
  );

export const recording = (name: string, next: Next) =>
  widget('record-call', name, { success: next, failed: next }, { record_call: true, trim: 'trim-silence' });

/** How a dialling ended, looked at by the split `<dial>_status`. */
export const status = (dial: string, cases: [type: string, value: string, next: Next][], noMatch: Next) =>
  split(`${dial}_status`, `{{widgets.${dial}.DialCallStatus}}`, cases, noMatch);
