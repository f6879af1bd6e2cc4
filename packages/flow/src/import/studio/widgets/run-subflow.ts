import { skip } from '../pass';
import type { WidgetDefinition } from '../widget';

export const runSubflow: WidgetDefinition = {
  types: ['run-subflow'],
  label: 'Run Subflow',
  channel: 'any',
  convert(work) {
    const sid = work.property('flow_sid') || 'another flow';
    const text = `The flow ${sid.slice(0, 60)} is a file of its own, and is left out here. Import it too, and draw what it does in this place.`;
    skip(work, 'completed', 'refused', 'subflow', text);
  },
};
