import { Users } from 'lucide-react';
import type { NavItem } from '@/components/shell/types';

export const teamNav: NavItem = { label: 'Team & settings', icon: Users, path: 'settings', permission: 'hotel.read' };
