import { LanguageCode } from '../../model';
import { type StudioFlow, textProperty } from './graph';
import type { StudioState } from './schema';

/** Studio's codes that are not ISO 639-1 with a country behind it. */
const OTHER_CODES: Record<string, string> = { cmn: 'zh', yue: 'zh', arb: 'ar', nb: 'no', nn: 'no', fil: 'tl' };

/** `es-MX` → `es`: a hotel writes its texts once per language. Null: chosen during the call, or no language we know. */
export function languageOf(code: string): string | null {
  const base = code.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  const language = Object.hasOwn(OTHER_CODES, base) ? OTHER_CODES[base]! : base;
  return LanguageCode.safeParse(language).success ? language : null;
}

export interface Languages {
  /** The first is the default. */
  all: string[];
  /** What a widget speaks. */
  of(state: StudioState): string;
  /** Questions that calls reach in another language: the call's language changes before them. */
  switches: ReadonlySet<string>;
}

const TALKS = new Set(['say-play', 'gather-input-on-call']);

export function languagesOf(flow: StudioFlow, start: string): Languages {
  const said = (state: StudioState) => {
    const codes = [textProperty(state, 'gather_language'), textProperty(state, 'language')];
    const [first, second] = state.type === 'gather-input-on-call' ? codes : codes.reverse();
    return languageOf(first ?? '') ?? languageOf(second ?? '');
  };
  const order = inOrder(flow, start);
  const standard = order.map((state) => (TALKS.has(state.type) ? said(state) : null)).find((found) => found !== null);
  const first = standard ?? 'en';
  const of = (state: StudioState) => said(state) ?? first;
  const used = order.filter(({ type }) => TALKS.has(type)).map(of);
  return { all: [...new Set([first, ...used])].slice(0, 20), of, switches: switchesOf(flow, start, first, of) };
}

/** Widgets as a call meets them, those it never meets behind them. */
function inOrder(flow: StudioFlow, start: string): StudioState[] {
  const names = new Set([start]);
  for (const name of names) {
    for (const { next } of flow.states.get(name)?.transitions ?? []) if (next) names.add(next);
  }
  for (const name of flow.states.keys()) names.add(name);
  return [...names].map((name) => flow.states.get(name)!);
}

/** Follows which languages a call can be in when it gets somewhere; a question changes it to its own. */
function switchesOf(flow: StudioFlow, start: string, first: string, of: (state: StudioState) => string): Set<string> {
  const arriving = new Map<string, Set<string>>([[start, new Set([first])]]);
  const queue = [start];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const state = flow.states.get(name)!;
    const leaving = asks(state) ? [of(state)] : [...arriving.get(name)!];
    for (const { next } of state.transitions) {
      if (!next) continue;
      const known = arriving.get(next) ?? new Set();
      const before = known.size;
      for (const language of leaving) known.add(language);
      arriving.set(next, known);
      if (known.size > before) queue.push(next);
    }
  }
  const found = [...flow.states.values()].filter((state) => {
    const languages = arriving.get(state.name);
    return asks(state) && languages !== undefined && (languages.size > 1 || !languages.has(of(state)));
  });
  return new Set(found.map(({ name }) => name));
}

const asks = ({ type }: StudioState) => type === 'gather-input-on-call';
