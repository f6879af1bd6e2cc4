import type { Template } from '../template';
import { spaScenarios } from './scenarios';
import { spa } from './spa';

export const spaTemplate: Template = {
  id: 'spa',
  label: 'Spa',
  hint: 'Treatments are asked for with day and time, and the spa confirms them.',
  needs: { departments: { spa: 'Spa' }, schedules: { spa: 'Spa' } },
  make: spa,
  scenarios: spaScenarios,
};
