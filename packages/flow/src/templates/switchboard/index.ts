import type { Template } from '../template';
import { switchboardScenarios } from './scenarios';
import { switchboard } from './switchboard';

export const switchboardTemplate: Template = {
  id: 'switchboard',
  label: 'Several houses',
  hint: 'One number for several houses: callers choose, and each house is rung with its own people behind.',
  needs: {
    departments: { frontDesk: 'Front desk', beach: 'Beach house', city: 'City house', mountain: 'Mountain house' },
    schedules: {},
  },
  make: switchboard,
  scenarios: switchboardScenarios,
};
