import { Plug } from 'lucide-react';
import type { NavItem } from '@/components/shell/types';

export const connectionsNav: NavItem = {
  label: 'Connections',
  icon: Plug,
  path: 'connections',
  permission: 'connection.edit',
};
