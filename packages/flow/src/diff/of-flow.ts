import { languageName } from '@innline/shared';
import { type FlowDocument, FlowLimits, type Json } from '../model';
import { own } from '../registry/own';
import type { ValidateContext } from '../validate/checked-flow';
import { same } from './same';
import type { FieldChange, FlowDiff } from './types';

const LIMIT_LABELS: Record<keyof FlowDocument['limits'], string> = {
  callSeconds: 'Longest call, seconds',
  visitsPerNode: 'Visits of one step in a call',
  hopsPerStep: 'Steps without waiting',
  variableBytes: 'Room for answers and variables, bytes',
  hangupSeconds: 'After the caller has left, seconds',
  hangupSteps: 'Steps after the caller has left',
};

const namesOf = (codes: readonly string[]) => codes.map(languageName).join(', ');

/** Name, languages, voices and limits. */
export function flowChanges(before: FlowDocument, after: FlowDocument): FieldChange[] {
  const found: FieldChange[] = [];
  const note = (path: string, label: string, a: Json, b: Json, texts: [string, string]) => {
    if (!same(a, b)) found.push({ path, label, before: a, after: b, beforeText: texts[0], afterText: texts[1] });
  };
  note('name', 'Name', before.name, after.name, [`“${before.name}”`, `“${after.name}”`]);
  note('languages', 'Languages', before.languages, after.languages, [
    namesOf(before.languages),
    namesOf(after.languages),
  ]);
  for (const code of new Set([...Object.keys(before.voices ?? {}), ...Object.keys(after.voices ?? {})])) {
    const [a, b] = [before, after].map((document) => own(document.voices ?? {}, code) ?? null) as [Json, Json];
    const said = (voice: Json) => (typeof voice === 'string' ? voice : 'the voice of the hotel');
    note(`voices.${code}`, `Voice for ${languageName(code)}`, a, b, [said(a), said(b)]);
  }
  // a version that was stored before there was such a limit has its default
  const read = ({ limits }: FlowDocument) => ({ ...FlowLimits.parse({}), ...limits });
  for (const [key, label] of Object.entries(LIMIT_LABELS) as [keyof FlowDocument['limits'], string][]) {
    const [a, b] = [read(before)[key], read(after)[key]];
    note(`limits.${key}`, label, a, b, [String(a), String(b)]);
  }
  return found;
}

const WHAT = { type: 'its kind', initial: 'its first value', sensitive: 'whether it is private' } as const;

export function variableChanges(before: FlowDocument, after: FlowDocument): FlowDiff['variables'] {
  const old = new Map(before.variables.map((variable) => [variable.name, variable]));
  const now = new Map(after.variables.map((variable) => [variable.name, variable]));
  const keys = Object.keys(WHAT) as (keyof typeof WHAT)[];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name): FlowDiff['variables'] => {
    const [a, b] = [old.get(name), now.get(name)];
    if (!a || !b) return [{ name, kind: b ? 'added' : 'removed', what: [] }];
    const what = keys.filter((key) => !same(a[key], b[key])).map((key) => WHAT[key]);
    return what.length > 0 ? [{ name, kind: 'changed', what }] : [];
  });
}

/** Names of the opening hours a flow asks. */
function schedulesOf({ nodes }: FlowDocument, { schedules }: ValidateContext): Set<string> {
  const ids = nodes.map(({ config }) => config.scheduleId).filter((id): id is string => typeof id === 'string');
  return new Set(
    ids.map((id) => (schedules && Object.hasOwn(schedules, id) ? schedules[id]!.name : 'opening hours that are gone')),
  );
}

export function scheduleChanges(
  before: FlowDocument,
  after: FlowDocument,
  context: ValidateContext,
): FlowDiff['schedules'] {
  const [old, now] = [schedulesOf(before, context), schedulesOf(after, context)];
  return { added: [...now].filter((name) => !old.has(name)), removed: [...old].filter((name) => !now.has(name)) };
}
