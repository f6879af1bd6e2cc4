import type { Rule } from '../../../nodes/condition/config';
import { matchesOf } from '../graph';
import type { StudioCondition } from '../schema';
import { readCondition } from '../split/tests';
import type { WidgetDefinition } from '../widget';
import type { WidgetWork } from '../work';

const MOST_RULES = 20;

interface Case {
  rule: Rule;
  to: string | null;
}

export const splitBasedOn: WidgetDefinition = {
  types: ['split-based-on'],
  label: 'Split Based On…',
  channel: 'any',
  besides: ['input'],
  convert(work) {
    const kept = new Map<string, string>();
    const cases = casesOf(work, kept);
    let before: string | null = null;
    if (kept.size > 0) {
      const assignments = [...kept].map(([value, variable]) => ({
        variable,
        action: 'set',
        value: value.slice(0, 2_000),
      }));
      before = work.add('set', { assignments: assignments.slice(0, 50), language: null });
    }
    // what no case fits in one step is looked at in the next
    const groups: Case[][] = [];
    for (let from = 0; from < cases.length; from += MOST_RULES) groups.push(cases.slice(from, from + MOST_RULES));
    if (groups.length === 0) groups.push([]);
    let otherwise: { node: string; port: string } | null = before === null ? null : { node: before, port: 'next' };
    for (const group of groups) {
      const first = work.nodeIds.length === 0;
      const node = work.add('condition', { rules: group.map(({ rule }) => rule) }, first ? '' : 'cases');
      if (otherwise) work.join(otherwise.node, otherwise.port, node);
      for (const { rule, to } of group) {
        work.leadTo(node, rule.id, to);
        if (to === null) work.lose('match');
      }
      otherwise = { node, port: 'otherwise' };
    }
    work.lead(otherwise!.node, 'otherwise', 'noMatch');
  },
};

function casesOf(work: WidgetWork, kept: Map<string, string>): Case[] {
  const { names } = work.draft;
  const keep = (template: string): string => {
    const known = kept.get(template);
    const name = known ?? work.variable(names.helper(`${work.state.name}${kept.size || ''}`), 'text');
    kept.set(template, name);
    return `vars.${name}`;
  };
  return matchesOf(work.state).flatMap(({ next, conditions }, index): Case[] => {
    const read = (conditions ?? []).map((condition) => readCondition(work, condition, keep));
    const sound = read.filter((condition) => condition !== null);
    if (sound.length === 0 || sound.length < read.length) return [];
    // several conditions of one way must all hold; one that is an “either or” stands alone
    const [only] = sound;
    const tests = sound.flatMap((condition) => condition.tests).slice(0, 20);
    const match = sound.length === 1 ? only!.match : 'all';
    const label = labelOf(conditions?.[0]) || `Case ${index + 1}`;
    return [{ rule: { id: `case_${index + 1}`, label, match, tests }, to: next || null }];
  });
}

/** What the author called it; Studio's own names (“If value equal_to true”) say it in worse words than ours. */
function labelOf(condition: StudioCondition | undefined): string {
  const given = (condition?.friendly_name ?? '').replace(/\s+/g, ' ').trim();
  const made = /^if value (\w+) (.*)$/i.exec(given);
  return (made ? `${made[1]!.replaceAll('_', ' ')} ${made[2]!}` : given).trim().slice(0, 60);
}
