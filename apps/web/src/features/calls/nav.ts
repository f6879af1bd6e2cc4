import { History } from 'lucide-react';
import type { NavItem } from '@/components/shell/types';
import { UnheardBadge } from './components/unheard-badge';

export const callsNav: NavItem = {
  label: 'Calls',
  icon: History,
  path: 'calls',
  permission: 'call.read',
  pages: [{ label: 'Messages', path: 'calls/voicemails' }],
  Badge: UnheardBadge,
};
