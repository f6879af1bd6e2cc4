import type { Actor, forHotel } from '@innline/db';
import { type FlowDocument, Scenario, Schedule, TEMPLATES } from '@innline/flow';
import { AppError } from '@innline/shared';
import { blankDocument } from './blank-document';

type Repos = ReturnType<typeof forHotel>;

const ALWAYS = [{ from: '00:00', to: '24:00' }];
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const same = (name: string) => (each: { name: string }) => each.name.toLowerCase() === name.toLowerCase();

/** The department of this name; made where the hotel has none: without members it rings everybody's desk. */
async function department(repos: Repos, name: string, by: Actor): Promise<string> {
  const known = (await repos.departments.list()).find(same(name));
  return known?.id ?? (await repos.departments.create({ name, by })).id;
}

/** Opening hours of this name; made as “always open” where the hotel has none. */
async function hours(repos: Repos, name: string, timeZone: string, by: Actor): Promise<string> {
  const known = (await repos.schedules.list()).find(same(name));
  if (known) return known.id;
  const weekly = Object.fromEntries(DAYS.map((day) => [day, ALWAYS]));
  return (await repos.schedules.create({ name, schedule: Schedule.parse({ timeZone, weekly }), by })).id;
}

async function idsOf(needs: Record<string, string>, find: (name: string) => Promise<string>) {
  const ids: Record<string, string> = {};
  // one after the other: two needs of one name are one department
  for (const [key, name] of Object.entries(needs)) ids[key] = await find(name);
  return ids;
}

/**
 * The document a new flow begins with, pointing to the hotel's own departments and hours, and the scenarios it is proven
 * with.
 * @throws AppError `not_found` for a template there is not
 */
export async function fromTemplate(
  repos: Repos,
  id: string,
  name: string,
  by: Actor,
): Promise<{ document: FlowDocument; scenarios: Scenario[] }> {
  const hotel = await repos.hotel.get();
  if (id === 'blank') return { document: blankDocument(name, hotel.languages), scenarios: [] };
  const template = TEMPLATES.find((each) => each.id === id);
  if (!template) throw new AppError('not_found', 'There is no template of that name. Choose one from the list.');
  const departments = await idsOf(template.needs.departments, (wanted) => department(repos, wanted, by));
  const schedules = await idsOf(template.needs.schedules, (wanted) => hours(repos, wanted, hotel.timeZone, by));
  return {
    document: { ...template.make({ departments, schedules }), name },
    scenarios: template.scenarios.map((draft) => Scenario.parse(draft)),
  };
}
