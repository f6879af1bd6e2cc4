import type { EffectOf, FlowDocument, Json } from '../model';
import { holds } from '../nodes/condition/compare';
import type { SimulatedCall } from '../simulate';
import { type Scope, scopeOf } from '../text/scope';
import { slug } from '../text/slug';
import { lookup } from '../text/template';
import type { ScenarioExpectation } from './expectation';
import { END_WORDS, shown, stepName, value, wayWords } from './words';

export interface Judged {
  document: FlowDocument;
  call: SimulatedCall;
}

type Expected<T extends ScenarioExpectation['that']> = Extract<ScenarioExpectation, { that: T }>;
type Judges = { [T in ScenarioExpectation['that']]: (is: Judged, wanted: Expected<T>) => string | null };

/** What is otherwise than expected, in plain words; null: it is so. */
export function judge(is: Judged, wanted: ScenarioExpectation): string | null {
  return (JUDGES[wanted.that] as (is: Judged, wanted: ScenarioExpectation) => string | null)(is, wanted);
}

const ids = ({ call }: Judged): string[] => call.path.map(({ node }) => node);

const JUDGES: Judges = {
  visits: (is, { node }) =>
    ids(is).includes(node) ? null : `The call never comes to ${stepName(is, node)}. It goes ${wayWords(is)}.`,
  avoids: (is, { node }) =>
    ids(is).includes(node) ? `The call comes to ${stepName(is, node)}, which it should not.` : null,
  path(is, { nodes }) {
    let from = 0;
    for (const [index, node] of nodes.entries()) {
      const found = ids(is).indexOf(node, from);
      if (found < 0) {
        const after = index === 0 ? 'The call' : `After ${stepName(is, nodes[index - 1]!)} the call`;
        return `${after} does not come to ${stepName(is, node)}. It goes ${wayWords(is, Math.max(0, from - 1))}.`;
      }
      from = found + 1;
    }
    return null;
  },
  is_at: (is, { node }) =>
    is.call.state.node === node ? null : `The call is at ${whereIs(is)}, not at ${stepName(is, node)}.`,
  ends(is, { reason, node, outcome }) {
    const { end } = is.call;
    if (end === null) return `The call does not end: it waits at ${whereIs(is)}.`;
    if (reason !== undefined && end.reason !== reason)
      return `The call ends because ${END_WORDS[end.reason]}, not because ${END_WORDS[reason]}.`;
    if (node !== undefined && is.call.state.node !== node)
      return `The call ends at ${whereIs(is)}, not at ${stepName(is, node)}.`;
    if (outcome !== undefined && end.outcome !== outcome)
      return `The call ends as ${shown(end.outcome)}, not as ${shown(outcome)}.`;
    return null;
  },
  goes_on: ({ call }) =>
    call.end === null ? null : `The call is over by then: it ended because ${END_WORDS[call.end.reason]}.`,
  says(is, { contains, language }) {
    const said = saidIn(is);
    if (said.some((one) => has(one.text, contains) && (language === undefined || one.language === language)))
      return null;
    const elsewhere = said.find((one) => has(one.text, contains));
    if (elsewhere) return `“${contains}” is said in the language ${elsewhere.language}, not in ${language}.`;
    const last = said.at(-1);
    return `Nobody says “${contains}”.${last ? ` What is said last: “${last.text}”` : ''}`;
  },
  never_says(is, { contains }) {
    const said = saidIn(is).find(({ text }) => has(text, contains));
    return said ? `“${said.text}” is said${said.node ? ` at ${stepName(is, said.node)}` : ''}.` : null;
  },
  runs_tool: judgeTool,
  knows({ call, document }, { what, is, value: right = null, to = null }) {
    const left = lookup(scopeNow(call, document), what);
    return holds(left, is, right, to) ? null : `${what} is ${value(left)}, expected was: ${knownWords(is, right, to)}.`;
  },
};

const knownWords = (is: string, right: Json, to: Json): string =>
  [is.replaceAll('_', ' '), right === null ? '' : value(right), to === null ? '' : `and ${value(to)}`]
    .filter((word) => word !== '')
    .join(' ');

const whereIs = (is: Judged): string => (is.call.state.node === null ? 'no step' : stepName(is, is.call.state.node));

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
const has = (text: string, part: string): boolean => folded(text).includes(folded(part));

function saidIn({ call }: Judged): { text: string; language: string; node: string | null }[] {
  return call.happenings.flatMap((one) => (one.type === 'said' ? [one] : []));
}

/** Names the flow declares and nobody has set yet read as nothing, as in a text. */
function scopeNow({ state }: SimulatedCall, { variables, nodes }: FlowDocument): Scope {
  return scopeOf(state, { variables: variables.map(({ name }) => name), answers: nodes.map(({ name }) => slug(name)) });
}

interface Run {
  effect: EffectOf<'tool'>;
  /** Null: nothing came back. */
  outcome: string | null;
}

function runsOf({ call }: Judged): Run[] {
  const runs = new Map<string, Run>();
  for (const one of call.happenings) {
    if (!('effect' in one) || one.effect.kind !== 'tool') continue;
    const run = runs.get(one.effect.key) ?? { effect: one.effect, outcome: null };
    if (one.type === 'answered') run.outcome = one.outcome;
    if (one.type === 'failed') run.outcome = 'failure';
    runs.set(one.effect.key, run);
  }
  return [...runs.values()];
}

function judgeTool(is: Judged, { tool, node, input = {}, outcome, times }: Expected<'runs_tool'>): string | null {
  const where = node === undefined ? '' : ` at ${stepName(is, node)}`;
  const runs = runsOf(is).filter(({ effect }) => effect.tool === tool && (node === undefined || effect.node === node));
  const given = (run: Run) =>
    Object.entries(input).every(([field, wanted]) => covers(inputOf(run)[field] ?? null, wanted));
  const fitting = runs.filter((run) => given(run) && (outcome === undefined || run.outcome === outcome));
  if (times === undefined ? fitting.length > 0 : fitting.length === times) return null;
  if (times !== undefined && (fitting.length > 0 || times === 0))
    return `“${tool}” is run ${timesWords(fitting.length)}${where}, not ${timesWords(times)}.`;
  const [first] = runs;
  if (!first) return `“${tool}” is not run${where}.`;
  const wrong = Object.entries(input).find(([field, wanted]) => !covers(inputOf(first)[field] ?? null, wanted));
  if (wrong) {
    const [field, wanted] = wrong;
    return `“${tool}” is run with ${field} ${value(inputOf(first)[field] ?? null)}, not ${value(wanted)}.`;
  }
  return `“${tool}” ends as ${shown(first.outcome)}, not as ${shown(outcome ?? null)}.`;
}

const timesWords = (count: number): string => (count === 0 ? 'never' : count === 1 ? 'once' : `${count} times`);

const inputOf = ({ effect: { input } }: Run): { [field: string]: Json } =>
  input !== null && typeof input === 'object' && !Array.isArray(input) ? input : {};

/** Whether everything that is wanted is so; objects may have more. */
function covers(is: Json, wanted: Json): boolean {
  if (wanted === null || typeof wanted !== 'object') return holds(is, 'equals', wanted, null);
  if (Array.isArray(wanted))
    return Array.isArray(is) && is.length === wanted.length && wanted.every((one, index) => covers(is[index]!, one));
  if (is === null || typeof is !== 'object' || Array.isArray(is)) return false;
  return Object.entries(wanted).every(([key, one]) => Object.hasOwn(is, key) && covers(is[key]!, one));
}
