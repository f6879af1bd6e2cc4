import type { Template } from '../template';
import { emergency } from './emergency';
import { emergencyScenarios } from './scenarios';

export const emergencyTemplate: Template = {
  id: 'emergency',
  label: 'Emergency and storm line',
  hint: 'In danger: somebody at once, at any hour. What is going on is told, and families leave word.',
  needs: { departments: { frontDesk: 'Front desk' }, schedules: {} },
  make: emergency,
  scenarios: emergencyScenarios,
};
