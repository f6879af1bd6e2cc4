import type { Json } from '../../model';
import type { StepResult } from '../draft';
import type { ExampleStep } from './example';

/** Where a step's result is not what was told, in words. */
export function differences(expected: ExampleStep, { state, effects, trace }: StepResult): string[] {
  const found: string[] = [];
  const compare = (what: string, told: Json | undefined, is: unknown) => {
    if (told !== undefined && !covers(is, told))
      found.push(`${what} is ${JSON.stringify(is)}, not ${JSON.stringify(told)}`);
  };
  compare('the node', expected.at, state.node);
  compare('vars', expected.vars, state.vars);
  compare('answers', expected.answers, state.answers);
  compare('the end', expected.end, state.end);
  if (expected.effects && expected.effects.length !== effects.length) {
    found.push(`effects are ${JSON.stringify(effects)}, not ${expected.effects.length}`);
  } else {
    for (const [index, effect] of (expected.effects ?? []).entries())
      compare(`effect ${index + 1}`, effect, effects[index]);
  }
  let from = 0;
  for (const entry of expected.trace ?? []) {
    const at = trace.findIndex((seen, index) => index >= from && covers(seen, entry));
    if (at < 0) found.push(`trace ${JSON.stringify(trace)} lacks ${JSON.stringify(entry)}`);
    else from = at + 1;
  }
  return found;
}

/** Whether everything that is told is so; objects may have more. */
function covers(is: unknown, told: Json): boolean {
  if (told === null || typeof told !== 'object') return is === told;
  if (Array.isArray(told)) {
    return Array.isArray(is) && is.length === told.length && told.every((item, index) => covers(is[index], item));
  }
  if (is === null || typeof is !== 'object') return false;
  return Object.entries(told).every(([key, item]) => covers((is as Record<string, unknown>)[key], item));
}
