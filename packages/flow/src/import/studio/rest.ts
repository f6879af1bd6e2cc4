import { nextOf } from './graph';
import type { WidgetWork } from './work';

/** Names of things at Twilio, places on Studio's canvas, and how Twilio's own requests are made: nothing a caller notices. */
const NOTHING = new Set(
  (
    'offset flow_url save_response_as index type name service channel service_sid environment_sid function_sid ' +
    'flow_revision message_type shorten_urls wait_url_method waitUrlMethod sip_password recording_status_callback_method ' +
    'recording_status_callback_events content_variables voice'
  ).split(' '),
);

/** What is set for the whole hotel: how words are recognised, and how calls are recorded. */
const OF_THE_HOTEL = new Set(
  (
    'speech_model speech_timeout profanity_filter enhanced speech_recognition_provider trim record recording_channels ' +
    'recording_track recording_status_callback'
  ).split(' '),
);

/** Settings with a word of their own; the others are told by their name. */
const TOLD: Record<string, [code: string, text: string]> = {
  wait_url: ['hold_music', 'The waiting music of the original stays behind: callers hear the music of your hotel.'],
  waitUrl: ['hold_music', 'The waiting music of the original stays behind: callers hear the music of your hotel.'],
  task_attributes: ['attributes', 'The task’s attributes are left out. The desk shows who calls and what was said.'],
  priority: ['priority', 'Nobody is put before others here: calls ring in the order in which they come.'],
  send_digits: ['tones', 'Innline does not press keys when somebody has answered.'],
};

/** More than these of one widget help nobody. */
const MOST_TOLD = 12;

/**
 * Tells what `convert` has not looked at: settings that are filled in, and ways that lead somewhere. Nothing a stranger
 * has set is lost without a word, whatever Studio may add to its widgets.
 */
export function tellRest(work: WidgetWork): void {
  tellSettings(work);
  tellWays(work);
}

function tellSettings(work: WidgetWork): void {
  // a widget nobody knows is told of as a whole
  if (work.definition.types.length === 0) return;
  const besides = new Set(work.definition.besides ?? []);
  const left = Object.entries(work.state.properties).filter(
    ([key, value]) => isSet(value) && !work.looked.has(key) && !besides.has(key) && !NOTHING.has(key),
  );
  const ofTheHotel = left.filter(([key]) => OF_THE_HOTEL.has(key)).map(([key]) => key);
  if (ofTheHotel.length > 0) {
    work.remark('hotel_setting', `Set for the whole hotel here, in its settings: ${ofTheHotel.join(', ')}.`);
  }
  for (const [key, value] of left.filter(([key]) => !OF_THE_HOTEL.has(key)).slice(0, MOST_TOLD)) {
    const [code, text] = Object.hasOwn(TOLD, key)
      ? TOLD[key]!
      : ['setting', `The setting “${key.slice(0, 60)}”${shown(key, value)} stays behind: Innline has none like it.`];
    work.note('approximated', code, text);
  }
}

/** Empty, or switched off: nothing is lost. */
function isSet(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return false;
  if (typeof value === 'string') return value.trim() !== '' && value !== 'false';
  return typeof value === 'object' ? Object.keys(value).length > 0 : true;
}

function shown(key: string, value: unknown): string {
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return plain && !/pass|token|secret|auth|user/i.test(key) ? ` (${String(value).slice(0, 60)})` : '';
}

function tellWays(work: WidgetWork): void {
  const told = new Set<string>();
  const drawn = new Set([...work.followed].map((event) => nextOf(work.state, event)));
  for (const { event, next } of work.state.transitions) {
    if (!next || event === 'match' || work.followed.has(event) || told.has(event)) continue;
    if (work.definition.ownWays?.includes(event)) continue;
    if (event === 'hangup') {
      work.draft.hangups.set(work.state.name, next);
      continue;
    }
    if (drawn.has(next)) continue;
    told.add(event);
    if (told.size > MOST_TOLD) return;
    const text = `Nothing leads by “${event.slice(0, 60)}” to “${next}” here. Look whether anybody has to get there another way.`;
    work.note('approximated', 'way', text);
  }
}
