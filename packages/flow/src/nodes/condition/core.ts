import { leave } from '../../registry/decision';
import { defineNode } from '../../registry/define';
import type { Port } from '../../registry/port';
import { holds } from './compare';
import { conditionConfig, OPERATORS, type Test, UNARY } from './config';
import { tellCondition } from './tell';

export const conditionNode = defineNode({
  type: 'condition',
  label: 'Decide',
  help: 'Goes different ways depending on what is known.',
  icon: 'git-branch',
  category: 'decide',
  config: conditionConfig,
  ports: ({ rules }) => [
    ...rules.map(({ id, label }): Port => ({ id, label, tone: 'option', required: true })),
    { id: 'otherwise', label: 'Otherwise', tone: 'neutral', required: true },
  ],
  ways: ({ rules }) =>
    [...rules.map(({ id }) => id), 'otherwise'].map((port) => ({ port, by: 'value', does: [], seconds: 0 })),
  reads: ({ rules }) =>
    rules.flatMap(({ tests }) =>
      tests.flatMap((test) => [`{{ ${test.left} }}`, ...(UNARY.includes(test.operator) ? [] : [test.right, test.to])]),
    ),
  tell: tellCondition,
  summary: ({ rules }) =>
    rules.map(({ tests, match }) => tests.map(words).join(match === 'all' ? ' and ' : ' or ')).join('; ') ||
    'No cases yet',
  enter(ctx) {
    const fits = ({ left, operator, right, to }: Test) =>
      UNARY.includes(operator)
        ? holds(ctx.lookup(left), operator, null, null)
        : holds(ctx.lookup(left), operator, ctx.value(right), operator === 'between' ? ctx.value(to) : null);
    const rule = ctx.config.rules.find(({ tests, match }) => (match === 'all' ? tests.every(fits) : tests.some(fits)));
    return leave(rule?.id ?? 'otherwise');
  },
});

/** "nights is more than 7" */
function words({ left, operator, right, to }: Test): string {
  const what = left.replace(/^vars\./, '').replace(/[._]/g, ' ');
  if (UNARY.includes(operator)) return `${what} ${OPERATORS[operator]}`;
  return `${what} ${OPERATORS[operator]} ${right}${operator === 'between' ? ` and ${to}` : ''}`;
}
