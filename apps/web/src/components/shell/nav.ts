import { flowsNav } from '@/features/flows/nav';
import type { NavItem } from './types';

/** The sidebar, in order. Groups are set apart by a little space. */
export const NAV: readonly (readonly NavItem[])[] = [[flowsNav]];
