import { CLINICS } from './clinics';
import { HOTELS } from './hotels';
import { LINES } from './lines';
import { QUEUES } from './queues';
import { REMINDERS } from './reminders';
import type { AgencyFlow } from './widgets';

/** Flows in the styles agencies draw in, of ten to sixty widgets. */
export const AGENCY_FLOWS: readonly AgencyFlow[] = [...HOTELS, ...CLINICS, ...LINES, ...QUEUES, ...REMINDERS];
