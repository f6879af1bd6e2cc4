import type { Template } from '../template';
import { housekeeping } from './housekeeping';
import { housekeepingScenarios } from './scenarios';

export const housekeepingTemplate: Template = {
  id: 'housekeeping',
  label: 'Housekeeping requests',
  hint: 'Guests ask for towels, cleaning or a repair by room number.',
  needs: { departments: { housekeeping: 'Housekeeping' }, schedules: {} },
  make: housekeeping,
  scenarios: housekeepingScenarios,
};
