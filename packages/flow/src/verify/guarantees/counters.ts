import type { Rule as Case } from '../../nodes/condition/config';
import { type CheckedFlow, soundNodes } from '../../validate/checked-flow';
import { blocks, quoted } from '../../validate/problem';
import type { Finding } from '../finding';

const COUNTS = new Set(['greater', 'at_least', 'less', 'at_most', 'between']);

/** G5: no counter that is looked at but never counts. */
export function idleCounters(flow: CheckedFlow): Finding[] {
  const numbers = new Set(flow.document.variables.filter(({ type }) => type === 'number').map(({ name }) => name));
  const written = new Set(soundNodes(flow).flatMap(({ definition, config }) => definition.writes(config)));
  return soundNodes(flow).flatMap((checked): Finding[] => {
    if (checked.node.type !== 'condition') return [];
    const tests = (checked.config as { rules: Case[] }).rules.flatMap((one) => one.tests);
    const idle = new Set(
      tests
        .filter(({ left, operator }) => left.startsWith('vars.') && COUNTS.has(operator))
        .map(({ left }) => left.slice('vars.'.length))
        .filter((name) => numbers.has(name) && !written.has(name)),
    );
    return [...idle].map((name) => ({
      ...blocks(
        'G5',
        `${quoted(checked.node.name)} looks at ${quoted(name)}, but nothing ever changes it. Count it up in a “Remember” step, or look at something else.`,
        { node: checked.node.id },
      ),
      script: null,
    }));
  });
}
