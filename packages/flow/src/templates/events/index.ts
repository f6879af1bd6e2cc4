import type { Template } from '../template';
import { events } from './events';
import { eventsScenarios } from './scenarios';

export const eventsTemplate: Template = {
  id: 'events',
  label: 'Event line',
  hint: 'Weddings, meetings and celebrations are noted with date and guests.',
  needs: { departments: { events: 'Events' }, schedules: { events: 'Events' } },
  make: events,
  scenarios: eventsScenarios,
};
