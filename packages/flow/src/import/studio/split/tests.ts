import type { Test } from '../../../nodes/condition/config';
import type { StudioCondition } from '../schema';
import { resolverFor } from '../template/resolve';
import { tokens } from '../template/scan';
import type { WidgetWork } from '../work';
import { regexMeaning } from './regex-words';

/** A condition as tests; `before`: templates that must be kept in a variable first. */
export interface ReadCondition {
  match: 'all' | 'any';
  tests: Test[];
}

const PATH = /^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/i;
/** Filters that change nothing where texts are compared without regard to case, and numbers as numbers. */
const NO_MATTER = /^(?:downcase|upcase|strip|lstrip|rstrip|squish|(?:plus|minus):\s*0|times:\s*1)$/;
const LONGEST_VALUE = 500;

const OPERATORS: Record<string, Test['operator']> = {
  equal_to: 'equals',
  not_equal_to: 'not_equals',
  matches_any_of: 'one_of',
  does_not_match_any_of: 'not_one_of',
  does_not_equal_any_of: 'not_one_of',
  contains: 'contains',
  does_not_contain: 'not_contains',
  starts_with: 'starts_with',
  does_not_start_with: 'not_starts_with',
  less_than: 'less',
  greater_than: 'greater',
  is_blank: 'empty',
  is_not_blank: 'set',
};
const CLOCK = /^is_(?:before|after)_(?:time|date)$/;

/** Reads one condition; null: Innline cannot look at it, and it is told. `keep` puts a template into a variable first. */
export function readCondition(
  work: WidgetWork,
  { type, arguments: given, value }: StudioCondition,
  keep: (template: string) => string,
): ReadCondition | null {
  const source = given?.[0] ?? work.property('input');
  const right = work.text(value ?? '');
  const left = () => leftOf(work, source, keep);
  if (CLOCK.test(type)) {
    const text =
      'The case that looks at the clock is left out. Draw an “Opening hours” step: it knows time zones and holidays.';
    work.note('refused', 'clock', text);
    return null;
  }
  if (type === 'regex') return ofRegex(work, value ?? '', left, () => keep(sizeOf(work.text(source))));
  if (!Object.hasOwn(OPERATORS, type)) {
    work.note('refused', 'operator', `The case “${type}” is none Innline knows, and is left out. Draw it anew.`);
    return null;
  }
  const operator = OPERATORS[type]!;
  if (right.length <= LONGEST_VALUE) return { match: 'all', tests: [test(left(), operator, right)] };
  const parts = operator === 'one_of' || operator === 'not_one_of' ? inParts(right) : [];
  if (parts.length === 0 || parts.length > 20) {
    work.note(
      'refused',
      'value_too_long',
      'A case compares with more than 500 characters, and is left out. Draw it anew.',
    );
    return null;
  }
  const path = left();
  return { match: operator === 'one_of' ? 'any' : 'all', tests: parts.map((part) => test(path, operator, part)) };
}

function ofRegex(work: WidgetWork, pattern: string, left: () => string, size: () => string): ReadCondition | null {
  const meaning = regexMeaning(pattern);
  if (meaning === null || (meaning.kind === 'words' && meaning.words.join(',').length > LONGEST_VALUE)) {
    const text = `The case with the pattern “${pattern.slice(0, 100)}” is left out: Innline compares with words and numbers. Draw it anew.`;
    work.note('refused', 'pattern', text);
    return null;
  }
  if (meaning.kind === 'words') return { match: 'all', tests: [test(left(), 'one_of', meaning.words.join(','))] };
  if (meaning.kind !== 'digits') return { match: 'all', tests: [test(left(), meaning.kind, meaning.text)] };
  const { min, max } = meaning;
  work.note('approximated', 'number_of_digits', 'Of the pattern for digits only the length is looked at.');
  if (max === null) return { match: 'all', tests: [test(size(), 'at_least', String(min))] };
  return { match: 'all', tests: [{ ...test(size(), 'between', String(min)), to: String(max) }] };
}

/** How long a text is. */
const sizeOf = (template: string) => template.replace(/\s*-?\}\}\s*$/, ' | size }}');

function leftOf(work: WidgetWork, source: string, keep: (template: string) => string): string {
  const inner = /^\s*\{\{-?((?:(?!\}\}).)*?)-?\}\}\s*$/s.exec(source)?.[1] ?? '';
  const [path, ...more] = tokens(inner).filter(({ text }) => text.trim() !== '');
  const filters = inner
    .split('|')
    .slice(1)
    .map((filter) => filter.trim());
  if (path?.kind === 'path' && (more.length === 0 || filters.every((filter) => NO_MATTER.test(filter)))) {
    const found = resolverFor(work.draft, work.state.name)(path.segments);
    if ('path' in found && PATH.test(found.path)) return found.path;
  }
  return keep(work.text(source));
}

const test = (left: string, operator: Test['operator'], right: string): Test => ({ left, operator, right, to: '' });

function inParts(list: string): string[] {
  const parts: string[] = [];
  for (const item of list.split(',')) {
    const last = parts.at(-1);
    if (item.length > LONGEST_VALUE) return [];
    if (last === undefined || last.length + item.length + 1 > LONGEST_VALUE) parts.push(item);
    else parts[parts.length - 1] = `${last},${item}`;
  }
  return parts;
}
