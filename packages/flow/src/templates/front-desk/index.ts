import type { Template } from '../template';
import { frontDesk } from './front-desk';
import { frontDeskScenarios } from './scenarios';

export const frontDeskTemplate: Template = {
  id: 'front_desk',
  label: 'Complete front desk',
  hint: 'Opening hours, menu, booking, transfers; English and Spanish.',
  needs: {
    departments: {
      frontDesk: 'Front desk',
      spa: 'Spa',
      restaurant: 'Restaurant',
      housekeeping: 'Housekeeping',
      reservations: 'Reservations',
    },
    schedules: { desk: 'Front desk' },
  },
  make: ({ departments: { frontDesk: desk, spa, restaurant, housekeeping, reservations }, schedules }) =>
    frontDesk({
      departments: {
        frontDesk: desk!,
        spa: spa!,
        restaurant: restaurant!,
        housekeeping: housekeeping!,
        reservations: reservations!,
      },
      schedules: { desk: schedules.desk! },
    }),
  scenarios: frontDeskScenarios,
};
