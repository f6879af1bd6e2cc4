import type { Template } from '../template';
import { concierge } from './concierge';
import { conciergeScenarios } from './scenarios';

export const conciergeTemplate: Template = {
  id: 'concierge',
  label: 'Concierge',
  hint: 'Taxis, tickets and tables in town are noted; everything else is connected.',
  needs: { departments: { concierge: 'Concierge' }, schedules: { concierge: 'Concierge' } },
  make: concierge,
  scenarios: conciergeScenarios,
};
