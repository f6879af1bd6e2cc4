import type { StudioFlow } from '../graph';
import { pieces, tokens } from './scan';

/** Names a Studio template may begin with. */
export const STUDIO_ROOTS: ReadonlySet<string> = new Set(['widgets', 'flow', 'trigger', 'contact', 'execution']);

/** One reading of something by a text of the flow. */
export interface Reference {
  segments: string[];
  /** The widget whose text it is. */
  state: string;
  /** `properties` or the transitions: a split reads by both. */
  part: 'properties' | 'transitions';
}

/** Every path that a template reads from Studio's own names. */
export function pathsIn(source: string): string[][] {
  if (!source.includes('{')) return [];
  return pieces(source)
    .filter(({ kind }) => kind !== 'text')
    .flatMap(({ text }) => tokens(text))
    .filter(({ kind, segments }) => kind === 'path' && STUDIO_ROOTS.has(segments[0]!))
    .map(({ segments }) => segments);
}

/** What each widget's answer or result is read by: widget → references. */
export function readersOf(flow: StudioFlow): Map<string, Reference[]> {
  return grouped(flow, ([root, widget]) => (root === 'widgets' ? widget : undefined));
}

/** What each variable is read by: key → references. */
export function variableReaders(flow: StudioFlow): Map<string, Reference[]> {
  return grouped(flow, ([root, part, key]) => (root === 'flow' && part === 'variables' ? key : undefined));
}

function grouped(flow: StudioFlow, keyOf: (segments: string[]) => string | undefined): Map<string, Reference[]> {
  const found = new Map<string, Reference[]>();
  for (const { name, properties, transitions } of flow.states.values()) {
    for (const [part, value] of [
      ['properties', properties],
      ['transitions', transitions],
    ] as const) {
      for (const segments of stringsIn(value).flatMap(pathsIn)) {
        const key = keyOf(segments);
        if (key === undefined) continue;
        found.set(key, [...(found.get(key) ?? []), { segments, state: name, part }]);
      }
    }
  }
  return found;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
