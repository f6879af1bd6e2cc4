import { CalendarClock } from 'lucide-react';
import type { NavItem } from '@/components/shell/types';

export const linesNav: NavItem = {
  label: 'Lines & schedules',
  icon: CalendarClock,
  path: 'lines',
  permission: 'flow.read',
};
