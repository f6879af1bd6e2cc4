import { drawRequest, jsonOf, parametersOf } from '../request';
import type { WidgetDefinition } from '../widget';

export const runFunction: WidgetDefinition = {
  types: ['run-function', 'run-function-v2'],
  label: 'Run Function',
  channel: 'any',
  besides: ['parameters'],
  convert(work) {
    const text =
      'The Twilio Function is asked as any service is, with its parameters as JSON. Let it accept calls that Twilio has not signed, or move it to a system of yours.';
    work.note('approximated', 'function', text);
    const body = jsonOf(work, parametersOf(work));
    drawRequest(work, { method: 'POST', url: work.text(work.property('url'), 2_000), body, failed: 'fail' });
  },
};
