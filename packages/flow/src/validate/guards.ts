import type { CheckedNode } from './checked-flow';

interface Test {
  left: string;
  operator: string;
}

interface Case {
  id: string;
  match: 'all' | 'any';
  tests: Test[];
}

/** The cases of a condition node; none for every other node. */
function casesOf({ node, config }: CheckedNode): Case[] {
  return node.type === 'condition' && config !== null ? (config as { rules: Case[] }).rules : [];
}

/** `answers.dates.value` → `answers.dates`. */
const nameOf = (test: Test) => test.left.split('.').slice(0, 2).join('.');

/** Names a condition only asks for being there ("has a value", "is empty"): that is no use of them. */
export function onlyTested(checked: CheckedNode): Set<string> {
  const tests = casesOf(checked).flatMap((one) => one.tests);
  const asks = (test: Test) => test.operator === 'set' || test.operator === 'empty';
  const used = new Set(tests.filter((test) => !asks(test)).map(nameOf));
  return new Set(
    tests
      .filter(asks)
      .map(nameOf)
      .filter((name) => !used.has(name)),
  );
}

/** Names that are surely there behind a port, because a condition has just asked. */
export function provenBy(checked: CheckedNode, port: string): string[] {
  const proven: string[] = [];
  for (const { id, match, tests } of casesOf(checked)) {
    const sure = match === 'all' || tests.length === 1;
    if (id === port) {
      return [...proven, ...(sure ? tests.filter((test) => test.operator === 'set').map(nameOf) : [])];
    }
    // Whoever comes past "x is empty" has an x.
    const past = match === 'any' || tests.length === 1;
    if (past) proven.push(...tests.filter((test) => test.operator === 'empty').map(nameOf));
  }
  return proven;
}
