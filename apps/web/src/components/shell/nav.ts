import { callsNav } from '@/features/calls/nav';
import { connectionsNav } from '@/features/connections/nav';
import { deskNav } from '@/features/desk/nav';
import { flowsNav } from '@/features/flows/nav';
import { hotelNav } from '@/features/hotel/nav';
import { linesNav } from '@/features/lines/nav';
import { talkNav } from '@/features/talk/nav';
import { teamNav } from '@/features/team/nav';
import type { NavItem } from './types';

/** The sidebar, in order. Groups are set apart by a little space. */
export const NAV: readonly (readonly NavItem[])[] = [
  [flowsNav, linesNav],
  [deskNav, callsNav, talkNav],
  [hotelNav, connectionsNav, teamNav],
];
