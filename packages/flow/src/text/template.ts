import { Context, LiquidError, type Template } from 'liquidjs';
import type { Json } from '../model';
import { liquid } from './liquid';
import type { Scope } from './scope';

/** A template that has been read. Plain text carries no parts and costs nothing to render. */
export interface ParsedTemplate {
  source: string;
  parts: Template[] | null;
  /** The template is nothing but `{{ path }}`. */
  path: string | null;
}

export interface TemplateError {
  /** Plain words; no data of the call. */
  message: string;
  /** Both count from 1. */
  line: number;
  column: number;
}

export type ParseResult = { ok: true; template: ParsedTemplate } | { ok: false; error: TemplateError };
export type RenderResult = { ok: true; text: string } | { ok: false; error: TemplateError };

/** Parts rendered at most, loops counted: a bound that does not depend on how fast the machine is; some 2 ms on a slow one. */
export const RENDER_PARTS = 500;
/** Longest text a template may make, characters: minutes of speech. */
export const RENDERED_LENGTH = 8_000;

const ONLY_PATH = /^\s*\{\{-?\s*([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)\s*-?\}\}\s*$/i;

/** Reads a Liquid template. An error says where. */
export function parseTemplate(source: string): ParseResult {
  if (!source.includes('{{') && !source.includes('{%'))
    return { ok: true, template: { source, parts: null, path: null } };
  try {
    const parts = liquid.parse(source);
    return { ok: true, template: { source, parts, path: ONLY_PATH.exec(source)?.[1] ?? null } };
  } catch (error) {
    return { ok: false, error: errorOf(error) };
  }
}

/** Renders against a scope. Reading something that is not in the scope is an error, except in `if` and `default`. */
export function renderTemplate(template: ParsedTemplate, scope: Scope): RenderResult {
  if (template.parts === null) return { ok: true, text: template.source };
  try {
    const context = new Context(scope, liquid.options, { sync: true }, { renderLimit: partsLimit() as never, liquid });
    const text = String(liquid.renderSync(template.parts, context as never));
    if (text.length > RENDERED_LENGTH) return { ok: false, error: at(1, 1, 'the text became too long') };
    return { ok: true, text };
  } catch (error) {
    return { ok: false, error: errorOf(error) };
  }
}

/** Every path a template reads from outside, dotted; an index known only while rendering ends the path there. */
export function referencesOf(source: string): string[] {
  const parsed = parseTemplate(source);
  if (!parsed.ok || parsed.template.parts === null) return [];
  const paths = liquid.globalVariableSegmentsSync(parsed.template.parts, { partials: false }).map((segments) => {
    const dynamic = segments.findIndex((segment) => Array.isArray(segment));
    return (dynamic < 0 ? segments : segments.slice(0, dynamic)).join('.');
  });
  return [...new Set(paths)];
}

/** What a dotted path names in a scope; null where there is nothing. Own properties only. */
export function lookup(scope: Scope, path: string): Json {
  let found: unknown = scope;
  for (const key of path.split('.')) {
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, key)) return null;
    found = (found as Record<string, unknown>)[key];
  }
  return (found ?? null) as Json;
}

/** Stands in for liquidjs' own limiter, which looks at the clock: this one counts. */
function partsLimit() {
  let parts = 0;
  const use = (count: number) => {
    parts += count;
    if (parts > RENDER_PARTS) throw new Error('the template loops too often');
  };
  return { use, check: () => use(1) };
}

function errorOf(error: unknown): TemplateError {
  const message = error instanceof Error ? error.message : 'the template cannot be read';
  if (!LiquidError.is(error)) return at(1, 1, message);
  const place = /, line:(\d+), col:(\d+)/.exec(message);
  const plain = message.replace(/(, line:\d+)?, col:\d+.*$/s, '');
  return at(Number(place?.[1] ?? 1), Number(place?.[2] ?? 1), plain);
}

function at(line: number, column: number, message: string): TemplateError {
  return { message, line, column };
}
