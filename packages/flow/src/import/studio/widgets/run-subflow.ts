import { slug } from '../../../text/slug';
import { nextOf } from '../graph';
import { parametersOf } from '../request';
import type { WidgetDefinition } from '../widget';
import type { WidgetWork } from '../work';

export const runSubflow: WidgetDefinition = {
  types: ['run-subflow'],
  label: 'Run Subflow',
  channel: 'any',
  besides: ['parameters'],
  ownWays: ['failed'],
  convert(work) {
    const sid = work.property('flow_sid') || 'another flow';
    const text = `It runs the flow ${sid.slice(0, 60)}, which is a file of its own. Import that too, and choose it in this step.`;
    work.note('approximated', 'subflow', text);
    const subflow = work.add('subflow', {
      flowId: null,
      ends: [{ id: 'end', label: 'Finished' }],
      inputs: inputsOf(work),
      outputs: outputsOf(work),
    });
    work.lead(subflow, 'end', 'completed');
    if (nextOf(work.state, 'failed') !== null) {
      const lane = 'Studio had a way for when the other flow fails. Here the flow’s way for errors is taken.';
      work.note('approximated', 'subflow_failed', lane);
    }
  },
};

/** What later texts read of it, by the names that the other flow's variables get when it is imported. */
function outputsOf(work: WidgetWork): { variable: string; from: string }[] {
  const readers = work.draft.plan.readers.get(work.state.name) ?? [];
  const keys = [...new Set(readers.flatMap(({ segments }) => segments[2] ?? []))].slice(0, 30);
  return keys.flatMap((key) => {
    const from = slug(key)
      .replace(/^(?=[^a-z])/, 'v_')
      .slice(0, 35);
    return /^[a-z][a-z0-9_]*$/.test(from)
      ? [{ variable: work.variable(work.draft.names.part(work.state.name, key), 'text'), from }]
      : [];
  });
}

/** By the names that the other flow's parameters get when it is imported. */
function inputsOf(work: WidgetWork): Record<string, string> {
  const given = parametersOf(work).map(({ key, value }) => [slug(`data ${key}`).slice(0, 36), work.text(value, 2_000)]);
  return Object.fromEntries(given.filter(([name]) => /^[a-z][a-z0-9_]*$/.test(name!)));
}
