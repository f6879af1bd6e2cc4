import type { Template } from '../template';
import { restaurant } from './restaurant';
import { restaurantScenarios } from './scenarios';

export const restaurantTemplate: Template = {
  id: 'restaurant',
  label: 'Restaurant',
  hint: 'Tables are asked for with day, time and guests; large parties are connected.',
  needs: { departments: { restaurant: 'Restaurant' }, schedules: { restaurant: 'Restaurant' } },
  make: restaurant,
  scenarios: restaurantScenarios,
};
