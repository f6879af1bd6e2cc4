import type * as z from 'zod';
import type { Json } from '../model';
import { holds } from '../nodes/condition/compare';
import { type conditionConfig, type Test, UNARY } from '../nodes/condition/config';
import { assigned } from '../nodes/set/assign';
import type { Assignment } from '../nodes/set/config';
import { type CheckedFlow, type CheckedNode, soundNodes } from '../validate/checked-flow';
import { answerPath, isForeseen } from './answers';
import { followedName, isConstant, testsOf } from './tests';

/** Variables whose values the search follows, by name. */
export type Values = Record<string, Json>;

/** A variable that takes more values than this is a quantity, not a counter, and is not followed. */
export const MOST_VALUES = 24;

const assignmentsOf = ({ node, config }: CheckedNode): Assignment[] =>
  node.type === 'set' && config !== null ? (config as { assignments: Assignment[] }).assignments : [];

/** A variable that the search follows. */
export interface Counter {
  initial: Json;
  /** Larger values make no difference any more: no test tells them apart, and nothing counts down. */
  most: number;
}
export type Counters = Record<string, Counter>;

/**
 * Counters, flags and answers: what a condition looks at and nothing changes but "Remember" with fixed values and
 * questions whose answers are known beforehand. Other things that are said, and what tools find, are not among them.
 */
export function counters(flow: CheckedFlow): Counters {
  const tests = new Map<string, Test[]>();
  for (const test of soundNodes(flow).flatMap(testsOf)) {
    const [root, name] = test.left.split('.');
    if (root === 'vars' && name) tests.set(name, [...(tests.get(name) ?? []), test]);
  }
  const found: Counters = {};
  for (const { name, initial } of flow.document.variables) {
    const given = tests.get(name);
    if (given) found[name] = { initial: initial ?? null, most: largest(given) };
  }
  for (const [path, asked] of answersLookedAt(flow)) {
    if (asked.every(isForeseen)) found[path] = { initial: null, most: Number.POSITIVE_INFINITY };
  }
  for (const checked of soundNodes(flow)) {
    for (const { variable, action, value } of assignmentsOf(checked)) {
      if (action === 'append' || (action !== 'clear' && !isConstant(value))) delete found[variable];
      else if (action === 'increment' && countsDown(value) && found[variable]) {
        found[variable].most = Number.POSITIVE_INFINITY;
      }
    }
    if (checked.node.type === 'set' || isForeseen(checked)) continue;
    for (const name of checked.definition.writes(checked.config)) delete found[name];
  }
  return found;
}

/** Steps whose answers a condition looks at, by the path it reads them by. */
function answersLookedAt(flow: CheckedFlow): Map<string, CheckedNode[]> {
  const looked = new Set(soundNodes(flow).flatMap((checked) => testsOf(checked).map(({ left }) => left)));
  const asked = new Map<string, CheckedNode[]>();
  for (const checked of soundNodes(flow)) {
    const path = checked.definition.storesAnswer ? answerPath(checked) : '';
    if (looked.has(path)) asked.set(path, [...(asked.get(path) ?? []), checked]);
  }
  return asked;
}

/** Read as the step reads it: with a comma too. */
const countsDown = (value: string) => (assigned('increment', 0, value, 'number') as number) < 0;

/** Tests that look at how a number is written, not at how much it is. */
const AS_TEXT = new Set(['contains', 'not_contains', 'starts_with', 'not_starts_with']);

/** One above the largest number that a test names. */
function largest(tests: readonly Test[]): number {
  if (tests.some(({ operator }) => AS_TEXT.has(operator))) return Number.POSITIVE_INFINITY;
  const named = tests.flatMap(({ right, to, operator }) => [
    ...right.split(','),
    ...(operator === 'between' ? [to] : []),
  ]);
  const numbers = named.map((text) => Number(text.trim())).filter(Number.isFinite);
  return Math.ceil(Math.max(0, ...numbers)) + 1;
}

/** Whether what is followed belongs to the flow that is used at a step. */
export const isInside = (name: string, at: string): boolean => name.replace(/^answers\./, '').startsWith(`${at}/`);

export const initialValues = (followed: Counters): Values =>
  Object.fromEntries(Object.entries(followed).map(([name, { initial }]) => [name, initial]));

/** The values after an answer. */
export function answer(checked: CheckedNode, values: Values, followed: Counters, given: Json): Values {
  const { variable } = checked.config as { variable: string | null };
  const kept = [answerPath(checked), variable].filter((name) => name !== null && Object.hasOwn(followed, name));
  return kept.length === 0 ? values : { ...values, ...Object.fromEntries(kept.map((name) => [name, given])) };
}

/** The values after a "Remember". */
export function assign(checked: CheckedNode, values: Values, followed: Counters, flow: CheckedFlow): Values {
  const after = { ...values };
  for (const { variable, action, value } of assignmentsOf(checked)) {
    if (!Object.hasOwn(followed, variable)) continue;
    // what is not known stays so until it is written over
    if (action === 'increment' && !Object.hasOwn(after, variable)) continue;
    const type = flow.document.variables.find(({ name }) => name === variable)?.type ?? null;
    const made = assigned(action, after[variable] ?? null, action === 'clear' ? null : value, type);
    const { most } = followed[variable]!;
    after[variable] = typeof made === 'number' ? Math.min(made, most) : made;
  }
  return after;
}

/** What a path of a followed variable is; undefined: not followed. */
function valueAt(path: string, values: Values): Json | undefined {
  const name = followedName(path);
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** Whether a test holds; null: it depends on something that is not followed. */
function test({ left, operator, right, to }: Test, values: Values): boolean | null {
  const value = valueAt(left, values);
  if (value === undefined) return null;
  if (UNARY.includes(operator)) return holds(value, operator, null, null);
  if (!isConstant(right) || !isConstant(to)) return null;
  return holds(value, operator, right, operator === 'between' ? to : null);
}

/** The ports a condition can leave by with these values, in order. */
export function portsOfCondition(checked: CheckedNode, values: Values): string[] {
  const { rules } = checked.config as z.infer<typeof conditionConfig>;
  const open: string[] = [];
  for (const { id, tests, match } of rules) {
    const results = tests.map((one) => test(one, values));
    const decided = match === 'all' ? results.includes(false) : results.includes(true);
    const unknown = !decided && results.includes(null);
    const fits = match === 'all' ? !results.includes(false) : decided || unknown;
    if (fits) open.push(id);
    // this case is taken for certain: no later one is looked at
    if (fits && !unknown) return open;
  }
  return [...open, 'otherwise'];
}
