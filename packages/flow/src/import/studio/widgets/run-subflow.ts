import { slug } from '../../../text/slug';
import { parametersOf } from '../request';
import type { WidgetDefinition } from '../widget';
import type { WidgetWork } from '../work';

export const runSubflow: WidgetDefinition = {
  types: ['run-subflow'],
  label: 'Run Subflow',
  channel: 'any',
  convert(work) {
    const sid = work.property('flow_sid') || 'another flow';
    const text = `It runs the flow ${sid.slice(0, 60)}, which is a file of its own. Import that too, and choose it in this step.`;
    work.note('approximated', 'subflow', text);
    const subflow = work.add('subflow', {
      flowId: null,
      ends: [{ id: 'end', label: 'Finished' }],
      inputs: inputsOf(work),
      outputs: [],
    });
    work.lead(subflow, 'end', 'completed');
  },
};

/** By the names that the other flow's parameters get when it is imported. */
function inputsOf(work: WidgetWork): Record<string, string> {
  const given = parametersOf(work).map(({ key, value }) => [slug(`data ${key}`).slice(0, 36), work.text(value, 2_000)]);
  return Object.fromEntries(given.filter(([name]) => /^[a-z][a-z0-9_]*$/.test(name!)));
}
