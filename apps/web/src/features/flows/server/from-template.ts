import type { Actor, forHotel } from '@innline/db';
import { afterHours, type FlowDocument, frontDesk, Schedule, smallDesk } from '@innline/flow';
import type { TemplateId } from '../templates';
import { blankDocument } from './blank-document';

type Repos = ReturnType<typeof forHotel>;

const ALWAYS = [{ from: '00:00', to: '24:00' }];
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The department of this name; made where the hotel has none: without members it rings everybody's desk. */
async function department(repos: Repos, name: string, by: Actor): Promise<string> {
  const known = (await repos.departments.list()).find((each) => each.name.toLowerCase() === name.toLowerCase());
  return known?.id ?? (await repos.departments.create({ name, by })).id;
}

/** Opening hours of the desk; made as “always open” where the hotel has none of this name. */
async function deskHours(repos: Repos, timeZone: string, by: Actor): Promise<string> {
  const name = 'Front desk';
  const known = (await repos.schedules.list()).find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (known) return known.id;
  const weekly = Object.fromEntries(DAYS.map((day) => [day, ALWAYS]));
  return (await repos.schedules.create({ name, schedule: Schedule.parse({ timeZone, weekly }), by })).id;
}

/** The document a new flow begins with, pointing to the hotel's own departments and hours. */
export async function fromTemplate(repos: Repos, template: TemplateId, name: string, by: Actor): Promise<FlowDocument> {
  const hotel = await repos.hotel.get();
  const idOf = (wanted: string) => department(repos, wanted, by);
  if (template === 'blank') return blankDocument(name, hotel.languages);
  const desk = await idOf('Front desk');
  if (template === 'small_desk') return { ...smallDesk({ departments: { frontDesk: desk } }), name };
  if (template === 'after_hours') return { ...afterHours({ departments: { frontDesk: desk } }), name };
  const departments = {
    frontDesk: desk,
    spa: await idOf('Spa'),
    restaurant: await idOf('Restaurant'),
    housekeeping: await idOf('Housekeeping'),
    reservations: await idOf('Reservations'),
  };
  const schedules = { desk: await deskHours(repos, hotel.timeZone, by) };
  return { ...frontDesk({ departments, schedules }), name };
}
