import type { Expectation, Json } from '../../model';
import type { NodeContext } from '../../registry/context';
import { leave } from '../../registry/decision';
import { addDays } from '../../schedule/date';
import { localParts, zoneOrUtc } from '../../schedule/zone';
import { KEY_TEXTS } from '../../text/by-keys';
import { listIn, textIn } from '../../text/localize';
import { readAnswer } from '../../understand/read-answer';
import { readKeys } from '../../understand/read-keys';
import { spokenDate, spokenPhone, spokenTime } from '../../understand/speak/spoken';
import { speakValue } from '../../understand/speak-value';
import type { Asker, QuestionConfig, Reading } from '../_question/question';
import { type CallbackContext, FIRST, type Memory } from './memory';
import { CALLBACK_TEXTS, SOON_PHRASES } from './texts';
import type { Window } from './windows';

type Key = keyof typeof CALLBACK_TEXTS;
const text = (key: Key, language: string) => textIn(CALLBACK_TEXTS[key], language, 'en');

function windowText({ language, at, call }: CallbackContext, { date, from, to }: Window, key: number): string {
  const today = localParts(at, zoneOrUtc(call.hotel.timeZone)).date;
  const tomorrow = addDays(today, 1);
  const day =
    date === today
      ? text('today', language)
      : date === tomorrow
        ? text('tomorrow', language)
        : spokenDate(date, language);
  return text('window', language)
    .replace('{day}', day)
    .replace('{from}', spokenTime(from, language))
    .replace('{to}', spokenTime(to, language))
    .replace('{key}', String(key));
}

/** The open question in the caller's language. */
export function promptOf(ctx: CallbackContext, { stage, windows }: Memory): string {
  const { language, call } = ctx;
  switch (stage) {
    case 'own':
      return text('own', language).replace('{number}', spokenPhone(call.caller.number ?? '', language));
    case 'when': {
      const times = windows.map((window, index) => windowText(ctx, window, index + 2));
      return [text('soon', language), ...times].join(' ');
    }
    case 'number':
      return text('number', language);
    default:
      return ctx.text(ctx.config.offer);
  }
}

/** What the open question accepts. */
function expectationOf({ language }: CallbackContext, { stage, windows }: Memory): Expectation {
  if (stage === 'number') return { kind: 'phone' };
  if (stage !== 'when') return { kind: 'yes_no' };
  const days = windows.map(({ date, from }, index) => ({
    id: String(index + 2),
    phrases: [`${spokenDate(date, language)} ${spokenTime(from, language)}`, spokenDate(date, language)],
  }));
  return { kind: 'phrases', options: [{ id: '1', phrases: listIn(SOON_PHRASES, language, 'en') }, ...days] };
}

/** The open question as the question machinery asks it. `taken` gets the answer. */
export function askerOf(
  outer: CallbackContext,
  memory: Memory,
  taken: (reading: Reading) => void,
): Asker<QuestionConfig> {
  const expect = expectationOf(outer, memory);
  const phone = memory.stage === 'number';
  const context = (ctx: NodeContext<QuestionConfig>) => {
    return { language: ctx.language, at: ctx.at, timeZone: ctx.call.hotel.timeZone, country: ctx.call.hotel.country };
  };
  return {
    missed: 'not_understood',
    listen: () => ({ expect: [expect], digits: true, speech: true, endpointMs: phone ? 1_500 : 600 }),
    hear(ctx, said, heard, by) {
      const read = readAnswer(expect, said, context(ctx));
      return read && { value: read.value, said: read.text, confidence: Math.min(read.confidence, heard), by };
    },
    keys(ctx, pressed, final) {
      if (memory.stage === 'when') {
        const known = Number(pressed) >= 1 && Number(pressed) <= memory.windows.length + 1;
        return known ? { value: pressed as Json, said: pressed, confidence: 1, by: 'digit' } : null;
      }
      const digits = pressed.replace(/#$/, '');
      if (phone && !final && digits === pressed && digits.length < 17) return 'more';
      const read = readKeys(expect, digits, context(ctx));
      return read && { value: read.value, said: digits, confidence: read.confidence, by: 'digit' };
    },
    // the questions name their keys themselves
    byKeys: ({ language }) => textIn(KEY_TEXTS.keys, language, 'en'),
    sureAbove: () => (phone ? 0.8 : 0.5),
    speak: (ctx, { value, said }) => (phone ? speakValue(expect, value, ctx.language) : said),
    // a number is private
    secret: () => phone,
    accept(_, reading) {
      taken(reading);
      return leave('taken');
    },
  };
}

/** The step as the question machinery sees it while a question is open. */
export function asQuestion(ctx: CallbackContext, memory: Memory): NodeContext<QuestionConfig> {
  const { tries, timeoutSeconds, keySeconds, interruptible, voice } = ctx.config;
  const prompt = memory.stage === 'offer' ? ctx.config.offer : { [ctx.language]: promptOf(ctx, memory) };
  const confirmLowConfidence = memory.stage === 'number';
  const config: QuestionConfig = {
    ...{ prompt, reprompts: [], tries, timeoutSeconds, keySeconds, interruptible, voice, confirmLowConfidence },
  };
  // everything else a node may do is the step's own
  return Object.create(ctx, { config: { value: config }, memory: { value: memory.ask } });
}

export const memoryOf = (ctx: CallbackContext): Memory => (ctx.memory as Memory | null) ?? FIRST;
