import { descend, fault, leave } from '../../registry/decision';
import { defineNode } from '../../registry/define';
import { own } from '../../registry/own';
import { DEFAULT_END } from '../../subflows/end-of';
import { subflowConfig } from './config';
import { tellSubflow } from './tell';

export const subflowNode = defineNode({
  type: 'subflow',
  label: 'Another flow',
  help: 'Runs another flow of the hotel and comes back.',
  icon: 'workflow',
  category: 'act',
  config: subflowConfig,
  ports: ({ ends }) => ends.map(({ id, label }) => ({ id, label, tone: 'neutral', required: true })),
  reads: ({ inputs }) => Object.values(inputs),
  writes: ({ outputs }) => outputs.flatMap(({ variable }) => (variable === '' ? [] : [variable])),
  // its own steps say what they need; from outside it is passed through
  ways: ({ ends }) => ends.map(({ id }) => ({ port: id, by: 'world', does: [], seconds: 0 })),
  tell: tellSubflow,
  summary: ({ flowId }) => (flowId === null ? 'No flow chosen yet' : 'Goes through another flow'),
  enter(ctx) {
    const { flowId, inputs } = ctx.config;
    if (flowId === null) return fault('bad_config', `"${ctx.node.name}" has no flow to go through.`);
    const given = Object.entries(inputs).filter(([, template]) => template.trim() !== '');
    return descend(flowId, Object.fromEntries(given.map(([name, template]) => [name, ctx.value(template)])));
  },
  returned(ctx, { end, vars }) {
    const { ends, outputs } = ctx.config;
    for (const { variable, from } of outputs) {
      if (variable !== '' && from !== '') ctx.setVariable(variable, own(vars, from) ?? null);
    }
    // an end it did not have when it was drawn is at least an end
    const known = ends.some(({ id }) => id === end) ? end : DEFAULT_END;
    return leave(known);
  },
});
