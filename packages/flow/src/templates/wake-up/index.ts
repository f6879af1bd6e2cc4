import type { Template } from '../template';
import { wakeUpScenarios } from './scenarios';
import { wakeUp } from './wake-up';

export const wakeUpTemplate: Template = {
  id: 'wake_up',
  label: 'Wake-up calls',
  hint: 'Guests choose a time and are rung; your staff is told when nobody answers.',
  needs: { departments: { frontDesk: 'Front desk' }, schedules: {} },
  make: wakeUp,
  scenarios: wakeUpScenarios,
};
