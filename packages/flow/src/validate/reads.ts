import type { CheckedNode } from './checked-flow';
import { onlyTested } from './guards';
import { readTemplate } from './references';

/** What a node reads of variables and answers, as `vars.<name>` and `answers.<slug>`. */
export interface Reads {
  /** Must be there: otherwise the caller hears a hole. */
  needed: string[];
  /** Everything named, tests for being there included. */
  named: string[];
}

/** Reads of all templates of a node with a sound config. */
export function readsOf(checked: CheckedNode): Reads {
  const { definition, config } = checked;
  const tested = onlyTested(checked);
  const parts = (definition?.reads(config) ?? []).filter((source) => source.includes('{')).map(readsOfSource);
  const needed = unique(parts.flatMap((part) => part.needed)).filter((name) => !tested.has(name));
  return { needed, named: unique(parts.flatMap((part) => part.named)) };
}

/**
 * A path that the template itself tests (`{% if vars.x %}`, `{{ vars.x | default: "…" }}`) is provided for and not
 * needed.
 */
function readsOfSource(source: string): Reads {
  const template = readTemplate(source);
  let reads = known.get(template);
  if (!reads) {
    reads = readsIn(source, template.paths);
    known.set(template, reads);
  }
  return reads;
}

// As long as the template itself is kept.
const known = new WeakMap<object, Reads>();

function readsIn(source: string, paths: readonly string[]): Reads {
  const named = settable(paths);
  const tested = new Set(named.length > 0 ? settable(testsOf(source)) : []);
  return { needed: named.filter((name) => !tested.has(name)), named };
}

function testsOf(source: string): string[] {
  const conditions = [...source.matchAll(/\{%-?\s*(?:if|elsif|unless|case)\s([^%]*?)-?%\}/g)].map((found) => found[1]!);
  const defaults = [...source.matchAll(/\{\{-?([^{}]*?)\|\s*default\b/g)].map((found) => found[1]!.split('|')[0]!);
  return [...conditions, ...defaults].flatMap((text) => text.match(/[a-z_][a-z0-9_]*(?:\.[a-z0-9_]+)+/gi) ?? []);
}

function settable(paths: readonly string[]): string[] {
  const names = paths.map((path) => path.split('.').slice(0, 2).join('.'));
  return unique(names.filter((name) => /^(vars|answers)\../.test(name)));
}

function unique(names: string[]): string[] {
  return [...new Set(names)];
}
