import type { CallFacts } from '../model';
import { DEFAULT_TEXTS } from '../text/defaults';
import { type ParseResult, referencesOf } from '../text/template';
import { contextOf } from './context';
import { type Draft, emit, openDraft } from './draft';
import { voicesInside } from './flow-inside';
import { withHotelLane } from './hotel-lane';
import type { ReadyFlow } from './ready-flow';
import { languageOf, localized } from './render';
import { firstState } from './step';

/** Something every caller may hear, exactly as a `say` effect has it. */
export interface StaticPrompt {
  text: string;
  language: string;
  /** Null: the voice of the hotel. */
  voice: string | null;
}

/** What is known before anybody calls. */
export type StandingFacts = Pick<CallFacts, 'hotel' | 'schedules' | 'departments' | 'ears'>;

/** Stands where a text differs from call to call; a character that no text has. What holds it is left out. */
const VARIES = '\uFDD0';

/**
 * Every text the flow says in the same words to every caller of the hotel, in every language a call may be in: what can
 * be spoken before anybody calls. Nodes say them in their own `rehearse`, so second tries and the names of keys are
 * joined as they are in a call. The flows it uses and the hotel's lane for errors are among them.
 */
export function staticPrompts(flow: ReadyFlow, known: StandingFacts): StaticPrompt[] {
  const facts: CallFacts = {
    ...{ callId: 'rehearsal', startedAt: 0, direction: 'inbound', channel: 'phone', seed: 0, line: null },
    caller: { number: null, name: null, previousCalls: 0 },
    ...known,
  };
  const flows = [withHotelLane(flow, facts), ...inner(flow)].map(withoutCaller);
  const prompts = new Map<string, StaticPrompt>();
  for (const language of new Set(flows.flatMap(languagesOf))) {
    for (const one of flows) {
      for (const { text, language: spoken, voice } of rehearse(one, facts, language)) {
        if (!text.includes(VARIES)) prompts.set(`${voice}\0${spoken}\0${text}`, { text, language: spoken, voice });
      }
    }
  }
  return [...prompts.values()];
}

/** The flows it uses, and those they use, each as it speaks there. */
function inner(outer: ReadyFlow): ReadyFlow[] {
  return [...outer.subflows.values()].flatMap((used) => {
    const flow = { ...used, document: { ...used.document, voices: voicesInside(outer, used) } };
    return [flow, ...inner(flow)];
  });
}

function languagesOf({ document, nodes }: ReadyFlow): string[] {
  const led = [...nodes.values()].flatMap(({ definition, config }) =>
    config === null ? [] : (definition?.languages?.(config) ?? []),
  );
  return [...document.languages, ...led];
}

function rehearse(flow: ReadyFlow, facts: CallFacts, language: string) {
  const state = firstState(flow, facts, { language });
  const said = (speak: (draft: Draft) => void) => {
    const draft = openDraft(flow, state, 0);
    speak(draft);
    return draft.effects.flatMap((effect) => (effect.kind === 'say' ? [effect] : []));
  };
  const nodes = [...flow.nodes.values()].flatMap((node) =>
    node.config === null ? [] : said((draft) => node.definition?.rehearse?.(contextOf(draft, node))),
  );
  return [...nodes, ...said(sayEnds)];
}

/** What the engine says where the flow has nothing more to say. */
function sayEnds(draft: Draft): void {
  const { farewell, apology, too_long } = DEFAULT_TEXTS;
  for (const text of [farewell, apology, too_long].map((one) => localized(draft, one, 'en'))) {
    const language = languageOf(draft, text);
    emit(draft, { kind: 'say', text, language, voice: null, interruptible: false, purpose: 'farewell' });
  }
}

/** The flow with a mark in the place of every template that reads more than the hotel's own facts. */
function withoutCaller(flow: ReadyFlow): ReadyFlow {
  const marked: ParseResult = { ok: true, template: { source: VARIES, parts: null, path: null } };
  const fixed = (source: string, parsed: ParseResult) => {
    if (!parsed.ok) return false;
    if (parsed.template.parts === null) return true;
    const paths = referencesOf(source);
    return paths.length > 0 && paths.every((path) => path.startsWith('hotel.'));
  };
  const templates = [...flow.templates].map(([source, parsed]): [string, ParseResult] => {
    return [source, fixed(source, parsed) ? parsed : marked];
  });
  return { ...flow, templates: new Map(templates) };
}
