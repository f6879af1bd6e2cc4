import { BedDouble } from 'lucide-react';
import type { NavItem } from '@/components/shell/types';

export const hotelNav: NavItem = { label: 'Hotel', icon: BedDouble, path: 'hotel', permission: 'hotel.read' };
