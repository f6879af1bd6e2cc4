import { BedDouble } from 'lucide-react';
import type { NavItem } from '@/components/shell/types';

export const hotelNav: NavItem = {
  label: 'Hotel',
  icon: BedDouble,
  path: 'hotel',
  permission: 'hotel.read',
  pages: [
    { label: 'Rooms', path: 'hotel?tab=rooms' },
    { label: 'Room types & rates', path: 'hotel?tab=rates' },
    { label: 'Leads', path: 'hotel?tab=leads' },
    { label: 'Callbacks', path: 'hotel?tab=callbacks' },
  ],
};
