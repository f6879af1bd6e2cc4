import type { Template } from '../template';
import { groups } from './groups';
import { groupsScenarios } from './scenarios';

export const groupsTemplate: Template = {
  id: 'groups',
  label: 'Group bookings',
  hint: 'Five rooms and more: dates, rooms and name are noted for the sales team.',
  needs: { departments: { sales: 'Sales' }, schedules: { sales: 'Sales' } },
  make: groups,
  scenarios: groupsScenarios,
};
