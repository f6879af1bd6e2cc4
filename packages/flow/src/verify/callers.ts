import type { CallFacts } from '../model';
import { holds } from '../nodes/condition/compare';
import { UNARY } from '../nodes/condition/config';
import { languageOfNumber } from '../nodes/language/by-number';
import type { LanguageConfig } from '../nodes/language/config';
import { callerScope } from '../text/scope';
import { type CheckedFlow, soundNodes } from '../validate/checked-flow';
import { namedValues } from './answers';
import type { Values } from './counters';
import { isConstant, testsOf } from './tests';

export type Caller = CallFacts['caller'];

/** More kinds of callers than this are not told apart: any of them may come, and every case may hold. */
const MOST_CALLERS = 12;
/** Whom everything is tried with; most rules name few numbers. */
const MOST_TRIED = 2_000;

/** A number behind a beginning, a name, and a caller of whom nothing is known. */
const REST = '600111222';
const SOMEBODY = 'Anna Lindberg';
/** Somebody no rule may have thought of. */
const ELSEWHERE = ['+12125550100', '+819012345678'];
const ANYBODY: Caller = { number: `+34${REST}`, name: null, previousCalls: 0 };

/** What a condition reads of a caller, by path. */
export const knownOf = (caller: Caller): Values =>
  Object.fromEntries(Object.entries(callerScope(caller)).map(([part, value]) => [`caller.${part}`, value]));

/**
 * One caller of each kind that the flow treats differently: by number, by name, by earlier calls. Null: it looks at
 * nobody, or at too many to look at each.
 */
export function callersOf(flow: CheckedFlow): (Caller | null)[] {
  const tests = soundNodes(flow)
    .flatMap(testsOf)
    .filter(({ left, right, to }) => left.startsWith('caller.') && isConstant(right) && isConstant(to));
  const tongues = soundNodes(flow).flatMap(({ node, config }) =>
    node.type === 'language' && (config as LanguageConfig).by === 'number' ? [config as LanguageConfig] : [],
  );
  if (tests.length + tongues.length === 0) return [null];
  const values = namedValues(flow);
  const named = (part: string) => values.get(`caller.${part}`) ?? [];
  const beginnings = [...named('number'), ...tongues.flatMap(({ rules }) => rules.map(({ prefix }) => prefix))];
  const numbers = [ANYBODY.number, ...ELSEWHERE, ...beginnings.map((text) => `${text}${REST}`), ...beginnings, null];
  const names = [null, SOMEBODY, ...named('name')];
  const counts = named('previous_calls').map(Number).filter(Number.isFinite);
  const calls = [0, 1, ...counts.flatMap((count) => [Math.ceil(count) - 1, Math.floor(count), Math.floor(count) + 1])];
  const earlier = [...new Set(calls)].filter((count) => count >= 0);
  if (numbers.length * names.length * earlier.length > MOST_TRIED) return [null];

  const kinds = new Map<string, Caller>();
  for (const name of names) {
    for (const previousCalls of earlier) {
      for (const number of numbers) {
        const caller = { number, name, previousCalls };
        const known = knownOf(caller);
        const kind = JSON.stringify([
          tests.map(({ left, operator, right, to }) =>
            holds(
              known[left] ?? null,
              operator,
              UNARY.includes(operator) ? null : right,
              operator === 'between' ? to : null,
            ),
          ),
          tongues.map((config) => languageOfNumber(number, config)),
        ]);
        if (!kinds.has(kind)) kinds.set(kind, caller);
      }
    }
  }
  return kinds.size > MOST_CALLERS ? [null] : [...kinds.values()];
}
