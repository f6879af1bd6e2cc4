import { Users } from 'lucide-react';
import type { NavItem } from '@/components/shell/types';
import { SwitchedOffBadge } from '@/features/webhooks';
import { TEAM_PAGES } from './pages';

export const teamNav: NavItem = {
  label: 'Team & settings',
  icon: Users,
  path: 'settings',
  permission: 'hotel.read',
  pages: TEAM_PAGES.slice(1),
  Badge: SwitchedOffBadge,
};
