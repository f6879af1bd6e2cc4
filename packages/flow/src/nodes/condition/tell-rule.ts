import type { TellingContext } from '../../registry/telling';
import { pathWords } from '../../telling/path-words';
import { plainText } from '../../telling/plain-text';
import { OPERATORS, type Operator, type Rule, type Test, UNARY } from './config';

const EN: Record<Operator, string> = OPERATORS;
const ES: Record<Operator, string> = {
  equals: 'es',
  not_equals: 'no es',
  contains: 'contiene',
  not_contains: 'no contiene',
  starts_with: 'empieza por',
  not_starts_with: 'no empieza por',
  greater: 'es más de',
  at_least: 'es al menos',
  less: 'es menos de',
  at_most: 'es como mucho',
  between: 'está entre',
  one_of: 'es uno de',
  not_one_of: 'no es ninguno de',
  empty: 'está vacío',
  set: 'tiene un valor',
  yes: 'es sí',
  no: 'es no',
};

/** “nights is more than 7”. */
function tellTest({ left, operator, right, to }: Test, { pick, language }: TellingContext): string {
  const what = pathWords(left, language);
  const value = (template: string) => plainText(template, language);
  const how = pick(EN[operator], ES[operator]);
  if (UNARY.includes(operator)) return `${what} ${how}`;
  const upper = operator === 'between' ? `${pick(' and', ' y')} ${value(to)}` : '';
  return `${what} ${how} ${value(right)}${upper}`;
}

/** By case, what must be so. */
export function tellRules(rules: readonly Rule[], about: TellingContext): Record<string, string> {
  const { pick } = about;
  return Object.fromEntries(
    rules.map(({ id, label, match, tests }) => {
      const joined = tests
        .map((test) => tellTest(test, about))
        .join(match === 'all' ? pick(' and ', ' y ') : pick(' or ', ' o '));
      return [`case ${id}`, pick(`“${label}” is the case when ${joined}.`, `«${label}» se da cuando ${joined}.`)];
    }),
  );
}
