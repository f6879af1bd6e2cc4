import { afterHoursTemplate } from './after-hours';
import { conciergeTemplate } from './concierge';
import { emergencyTemplate } from './emergency';
import { eventsTemplate } from './events';
import { frontDeskTemplate } from './front-desk';
import { groupsTemplate } from './groups';
import { housekeepingTemplate } from './housekeeping';
import { reservationsTemplate } from './reservations';
import { restaurantTemplate } from './restaurant';
import { smallDeskTemplate } from './small-desk';
import { spaTemplate } from './spa';
import { switchboardTemplate } from './switchboard';
import type { Template } from './template';
import { wakeUpTemplate } from './wake-up';

/** What “New flow” offers, the most wanted first. Every one passes every guarantee and its own scenarios. */
export const TEMPLATES: readonly Template[] = [
  smallDeskTemplate,
  frontDeskTemplate,
  afterHoursTemplate,
  reservationsTemplate,
  spaTemplate,
  restaurantTemplate,
  conciergeTemplate,
  housekeepingTemplate,
  wakeUpTemplate,
  eventsTemplate,
  groupsTemplate,
  emergencyTemplate,
  switchboardTemplate,
];
