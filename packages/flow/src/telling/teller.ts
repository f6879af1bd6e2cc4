import { languageNameIn } from '@innline/shared';
import type { FlowDocument } from '../model';
import type { Port } from '../registry/port';
import {
  plainSubject,
  plainTelling,
  TELLING_LANGUAGES,
  type Telling,
  type TellingContext,
  type TellingLanguage,
} from '../registry/telling';
import type { Way } from '../registry/way';
import { recordingIn } from '../text/recording';
import { type CheckedFlow, type CheckedNode, checkedFlow, type ValidateContext } from '../validate/checked-flow';
import { saidIn } from './plain-text';

export interface TellingOptions {
  /** Of the texts callers hear; the sentences around them are in the nearest language there is. */
  language: string;
  context?: ValidateContext;
  /** Told as a flow that another one uses. */
  inside?: boolean;
  /** Longest quotation, characters. */
  longest?: number;
}

/** A flow that can be asked to speak of itself. */
export interface Teller {
  flow: CheckedFlow;
  inside: boolean;
  language: TellingLanguage;
  pick(en: string, es: string): string;
  /** In quotation marks. */
  quote(words: string): string;
  /** `alone`: the sentence stands by itself and names the step. */
  step(id: string, alone?: boolean): Telling;
  /** Who leaves by a port, as the beginning of a sentence. */
  who(id: string, port: string, alone?: boolean): string;
  ways(id: string): Way[];
  schedule(id: string | null): string;
  department(id: string | null): string;
  languageName(code: string): string;
}

export function tellingLanguage(language: string): TellingLanguage {
  return TELLING_LANGUAGES.find((known) => language.split('-')[0] === known) ?? 'en';
}

export function createTeller(document: FlowDocument, options: TellingOptions): Teller {
  const { context = {}, longest = 400, inside = false } = options;
  // what a version holds is what its calls go through, whatever is live by now
  const flows: Record<string, { name: string }> = { ...context.flows, ...document.subflows };
  const flow = checkedFlow(document, context);
  const language = tellingLanguage(options.language);
  const pick = (en: string, es: string) => (language === 'es' ? es : en);
  const marks: [string, string] = language === 'es' ? ['«', '»'] : ['“', '”'];
  const quote = (words: string) => `${marks[0]}${words}${marks[1]}`;
  const fallback = document.languages[0] ?? 'en';
  const nameIn = (names: Record<string, { name: string }> | undefined, id: string, gone: string) =>
    names && Object.hasOwn(names, id) ? names[id]!.name : gone;
  const department = (id: string | null) =>
    id === null
      ? pick('nobody yet', 'nadie todavía')
      : nameIn(context.departments, id, pick('a department', 'un departamento'));
  const schedule = (id: string | null) =>
    id === null
      ? pick('the hotel', 'el hotel')
      : quote(nameIn(context.schedules, id, pick('opening hours', 'horario')));
  const languageName = languageNameIn(language);

  const about = ({ node, ports }: CheckedNode, alone: boolean): TellingContext => ({
    language,
    name: node.name,
    at: alone ? pick(` at “${node.name}”`, ` en «${node.name}»`) : '',
    pick,
    plays: (audio) => recordingIn(audio, options.language) !== null,
    said: (text) => saidIn(text, options.language, fallback, longest, marks),
    department,
    schedule,
    flow: (id) =>
      id === null ? pick('no flow yet', 'ningún flujo todavía') : nameIn(flows, id, pick('another flow', 'otro flujo')),
    languageName,
    ports,
    inside,
  });

  const tellings = new Map<string, Telling>();
  const step = (id: string, alone = true): Telling => {
    const key = `${alone} ${id}`;
    const known = tellings.get(key);
    if (known) return known;
    const checked = flow.nodes.get(id)!;
    const { definition, config } = checked;
    const words = about(checked, alone);
    const telling = definition === null || config === null ? plainTelling(words) : definition.tell(config, words);
    tellings.set(key, telling);
    return telling;
  };
  return {
    flow,
    inside,
    language,
    pick,
    quote,
    step,
    who(id, port, alone = true) {
      const checked = flow.nodes.get(id)!;
      const own = step(id, alone).ports;
      if (own && Object.hasOwn(own, port)) return own[port]!;
      const label = checked.ports.find((one: Port) => one.id === port)?.label ?? port;
      return plainSubject(about(checked, alone), label);
    },
    ways(id) {
      const { definition, config } = flow.nodes.get(id)!;
      return definition === null || config === null ? [] : definition.ways(config);
    },
    schedule,
    department,
    languageName,
  };
}
