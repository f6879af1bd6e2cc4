import type { Template } from '../template';
import { afterHours } from './after-hours';
import { afterHoursScenarios } from './scenarios';

export const afterHoursTemplate: Template = {
  id: 'after_hours',
  label: 'After hours',
  hint: 'For the night: a message, a call back in the morning, or somebody at once.',
  needs: { departments: { frontDesk: 'Front desk' }, schedules: {} },
  make: afterHours,
  scenarios: afterHoursScenarios,
};
