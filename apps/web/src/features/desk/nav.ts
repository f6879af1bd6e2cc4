import { Headset } from 'lucide-react';
import type { NavItem } from '@/components/shell/types';

export const deskNav: NavItem = { label: 'Desk', icon: Headset, path: 'desk', permission: 'call.read' };
