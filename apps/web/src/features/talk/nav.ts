import { Phone } from 'lucide-react';
import type { NavItem } from '@/components/shell/types';

export const talkNav: NavItem = { label: 'Talk', icon: Phone, path: 'talk', permission: 'call.talk' };
