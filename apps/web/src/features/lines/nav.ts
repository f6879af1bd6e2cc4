import { CalendarClock } from 'lucide-react';
import type { NavItem } from '@/components/shell/types';

export const linesNav: NavItem = {
  label: 'Lines & schedules',
  icon: CalendarClock,
  path: 'lines',
  permission: 'flow.read',
  pages: [
    { label: 'Schedules', path: 'lines?tab=schedules' },
    { label: 'Departments', path: 'lines?tab=departments' },
  ],
};
