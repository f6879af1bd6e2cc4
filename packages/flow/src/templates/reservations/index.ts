import type { Template } from '../template';
import { reservations } from './reservations';
import { reservationsScenarios } from './scenarios';

export const reservationsTemplate: Template = {
  id: 'reservations',
  label: 'Reservations',
  hint: 'Rooms are found, priced and booked; reservations are found by number or name.',
  needs: { departments: { reservations: 'Reservations' }, schedules: { reservations: 'Reservations' } },
  make: reservations,
  scenarios: reservationsScenarios,
};
