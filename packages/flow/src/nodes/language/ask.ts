import type { FlowEvent, FlowEventOf } from '../../model';
import { type Decision, wait } from '../../registry/decision';
import { own } from '../../registry/own';
import { guessLanguage } from '../../understand/guess-language';
import { matchPhrases } from '../../understand/match-phrases';
import { asks } from './config';
import { choose, type LanguageContext, type Memory } from './memory';

/** Longest time we listen to one utterance. */
const MAX_UTTERANCE_MS = 20_000;
/** Words of one language heard by ears of another come out garbled: less must do than in a menu. */
const SURE_ABOVE = 0.45;

const languagesOf = ({ config }: LanguageContext) => config.choices.map(({ language }) => language);

/** The sentences of the choice, each with its language, in the order of the choices. */
export function sentences(ctx: LanguageContext): { language: string; text: string }[] {
  return languagesOf(ctx)
    .map((language) => ({
      language,
      text: ctx
        .render(own(ctx.config.prompt, language) ?? own(ctx.config.prompt, language.split('-')[0]!) ?? '')
        .trim(),
    }))
    .filter(({ text }) => text !== '');
}

const optionsOf = ({ config }: LanguageContext) =>
  config.choices.map(({ language }) => ({
    id: language,
    phrases: own(config.phrases, language) ?? own(config.phrases, language.split('-')[0]!) ?? [],
  }));

/** Whether a choice may be told by voice; keys can always. */
const hears = (ctx: LanguageContext) => languagesOf(ctx).some((language) => ctx.understands(language));

/** Asks anything at all: how it is answered tells the language. Where no answer is understood, the choice is asked for. */
export function askOpening(ctx: LanguageContext): Decision {
  if (!hears(ctx)) return askChoice(ctx);
  const { interruptible, voice, timeoutSeconds, opening } = ctx.config;
  const saying = ctx.say(ctx.text(opening), { interruptible, voice });
  const languages = languagesOf(ctx);
  ctx.listen({ expect: [{ kind: 'free' }], digits: true, speech: true, languages });
  const memory: Memory = { asked: 'opening', tries: 0, said: 0, hearing: false };
  return wait(memory, saying === null ? timeoutSeconds * 1_000 : null);
}

/** Asks for the language, with the ear open already. */
export function askChoice(ctx: LanguageContext, tries = 0): Decision {
  const expect = [{ kind: 'phrases' as const, options: optionsOf(ctx) }];
  ctx.listen({ expect, digits: true, speech: hears(ctx), endpointMs: 600, languages: languagesOf(ctx) });
  return sayNext(ctx, { asked: 'choice', tries, said: 0, hearing: false });
}

function sayNext(ctx: LanguageContext, memory: Memory): Decision {
  const { interruptible, voice, timeoutSeconds } = ctx.config;
  const next = memory.asked === 'choice' ? sentences(ctx)[memory.said] : undefined;
  const saying = next && ctx.say(next.text, { language: next.language, interruptible, voice });
  return saying ? wait({ ...memory, said: memory.said + 1 }) : wait(memory, timeoutSeconds * 1_000);
}

/** The first question and the choice. */
export function rehearse(ctx: LanguageContext): void {
  const { by, opening, voice } = ctx.config;
  if (by === 'detect') ctx.say(ctx.text(opening), { voice });
  if (asks(ctx.config)) for (const { text, language } of sentences(ctx)) ctx.say(text, { language, voice });
}

/** One try is used up. Whoever gives no sign goes on in the first language: there they can still be helped. */
function fail(ctx: LanguageContext, memory: Memory, why: 'no_input' | 'no_match', said: string | null): Decision {
  const opening = memory.asked === 'opening';
  const tries = opening ? 0 : memory.tries + 1;
  ctx.trace({ type: 'try.failed', node: ctx.node.id, why, tries: tries || 1, said });
  if (tries >= ctx.config.tries) return choose(ctx, ctx.config.choices[0]!.language);
  ctx.stopSpeaking();
  return askChoice(ctx, tries);
}

export function onEvent(ctx: LanguageContext, event: FlowEvent): Decision | null {
  const memory = ctx.memory as Memory;
  const speaking = ctx.pending('say') !== null;
  switch (event.type) {
    case 'playback.finished':
      return memory.hearing ? wait(memory, MAX_UTTERANCE_MS) : sayNext(ctx, memory);
    case 'playback.interrupted':
      if (event.by === 'speech') return wait({ ...memory, hearing: true }, MAX_UTTERANCE_MS);
      return wait(memory, ctx.config.timeoutSeconds * 1_000);
    case 'speech.started':
      return wait({ ...memory, hearing: true }, speaking ? null : MAX_UTTERANCE_MS);
    case 'speech.final':
      return onSpeech(ctx, memory, event, speaking && event.by === 'speech');
    case 'digit': {
      const chosen = ctx.config.choices.find(({ digit }) => digit === event.digit);
      if (!chosen) return fail(ctx, memory, 'no_match', event.digit);
      return choose(ctx, chosen.language, { by: 'digit', said: event.digit, confidence: 1 });
    }
    case 'deadline':
      return fail(ctx, memory, memory.hearing ? 'no_match' : 'no_input', null);
    default:
      return null;
  }
}

function onSpeech(
  ctx: LanguageContext,
  memory: Memory,
  { text, confidence, rejected, language }: FlowEventOf<'speech.final'>,
  overPrompt: boolean,
): Decision {
  if (overPrompt && !ctx.config.interruptible) return wait({ ...memory, hearing: false });
  const said = text.trim();
  const found = rejected || said === '' ? null : understood(ctx, memory, said, language);
  if (found !== null) return choose(ctx, found, { by: 'speech', said, confidence });
  // "Mhm" while the sentences go on is no answer and no mistake.
  if (overPrompt) return wait({ ...memory, hearing: false });
  return fail(ctx, memory, 'no_match', said || null);
}

/** A language named beats the language spoken: "English please" may well be said in Spanish. */
function understood(ctx: LanguageContext, memory: Memory, said: string, spoken: string | undefined): string | null {
  const named = matchPhrases(said, optionsOf(ctx), ctx.language);
  // in a free sentence only a whole word names a language, not something like it
  if (named && named.confidence >= (memory.asked === 'choice' ? SURE_ABOVE : 0.9)) return named.id;
  if (memory.asked !== 'opening') return null;
  const base = spoken?.split('-')[0];
  const told = base && languagesOf(ctx).find((language) => language.split('-')[0] === base);
  return told || guessLanguage(said, languagesOf(ctx));
}
