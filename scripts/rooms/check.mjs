import * as between from './rules/between-workspaces.mjs';
import * as inside from './rules/inside-workspaces.mjs';
import * as outside from './rules/outside-world.mjs';
import { readTree } from './tree.mjs';

/** All rules in the order of their numbers. */
export const rules = [between, outside, inside].flatMap(Object.values).sort((a, b) => a.number - b.number);

/**
 * Checks a checkout.
 * @param {string} root
 * @returns {{ files: number, findings: { number: number, reason: string, todo: string, file: string, line: number, what: string }[] }}
 *   a file that cannot be parsed is reported as rule 0
 */
export function checkRooms(root) {
  const tree = readTree(root);
  const broken = tree
    .filter((source) => source.broken)
    .map(({ file, broken: what }) => ({
      number: 0,
      reason: 'It cannot be parsed.',
      todo: 'Repair it.',
      file,
      line: 1,
      what,
    }));
  const findings = rules.flatMap(({ number, reason, todo, check }) =>
    check(tree).map((finding) => ({ number, reason, todo, ...finding })),
  );
  return { files: tree.length, findings: [...broken, ...findings] };
}
