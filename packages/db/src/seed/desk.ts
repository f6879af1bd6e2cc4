import { Schedule, type TimeRange, WEEKDAYS, type Weekday } from '@innline/flow';
import { SYSTEM } from '../actor';
import type { HotelRepositories } from '../for-hotel';

const by = SYSTEM;

const every = (ranges: TimeRange[]): Record<Weekday, TimeRange[]> =>
  Object.fromEntries(WEEKDAYS.map((day) => [day, ranges])) as Record<Weekday, TimeRange[]>;
const weekdays = (ranges: TimeRange[], saturday: TimeRange[] = []): Record<Weekday, TimeRange[]> => ({
  ...every(ranges),
  sat: saturday,
  sun: [],
});

/** Days on which an office in Spain is closed, every year. */
const HOLIDAYS = [
  ['01-01', 'New Year’s Day'],
  ['01-06', 'Epiphany'],
  ['05-01', 'Labour Day'],
  ['08-15', 'Assumption Day'],
  ['10-12', 'National Day'],
  ['11-01', 'All Saints’ Day'],
  ['12-06', 'Constitution Day'],
  ['12-25', 'Christmas Day'],
] as const;

const closedOn = (year: number) =>
  HOLIDAYS.map(([day, name]) => ({ from: `${year}-${day}`, to: `${year}-${day}`, name, ranges: [], yearly: true }));

const christmasEve = (year: number) => ({
  from: `${year}-12-24`,
  to: `${year}-12-24`,
  name: 'Christmas Eve',
  ranges: [{ from: '07:00', to: '18:00' }],
  yearly: true,
});

function schedules(timeZone: string, year: number): Record<string, Schedule> {
  const office = [
    { from: '09:00', to: '14:00' },
    { from: '16:00', to: '19:00' },
  ];
  const make = (weekly: Record<Weekday, TimeRange[]>, exceptions: object[] = []) =>
    Schedule.parse({ timeZone, weekly, exceptions });
  return {
    'Front desk hours': make(every([{ from: '07:00', to: '23:00' }]), [christmasEve(year)]),
    'Reservations office': make(weekdays(office, [{ from: '09:00', to: '14:00' }]), closedOn(year)),
    'Spa hours': make({ ...every([{ from: '10:00', to: '20:00' }]), mon: [] }, closedOn(year)),
    'Restaurant hours': make(
      every([
        { from: '13:00', to: '16:00' },
        { from: '19:30', to: '00:30' },
      ]),
    ),
    'Housekeeping hours': make(every([{ from: '08:00', to: '21:00' }])),
  };
}

/** Department → its schedule; Maintenance is always there. */
const DEPARTMENTS: [name: string, schedule: string | null, number: string | null][] = [
  ['Front desk', 'Front desk hours', '+34971555011'],
  ['Reservations', 'Reservations office', '+34971555012'],
  ['Spa', 'Spa hours', '+34971555013'],
  ['Restaurant', 'Restaurant hours', '+34971555014'],
  ['Housekeeping', 'Housekeeping hours', null],
  ['Maintenance', null, '+34971555016'],
];

export interface Desk {
  /** Ids by name. */
  schedules: Record<string, string>;
  departments: Record<string, string>;
}

/** Departments with their opening hours. `memberIds`: whose desk rings for the front desk. */
export async function ensureDesk(db: HotelRepositories, options: { year: number; memberIds: string[] }): Promise<Desk> {
  const { timeZone } = await db.hotel.get();
  const scheduleIds = Object.fromEntries((await db.schedules.list()).map(({ name, id }) => [name, id]));
  for (const [name, schedule] of Object.entries(schedules(timeZone, options.year))) {
    scheduleIds[name] ??= (await db.schedules.create({ name, schedule, by })).id;
  }
  const departmentIds = Object.fromEntries((await db.departments.list()).map(({ name, id }) => [name, id]));
  for (const [name, schedule, number] of DEPARTMENTS) {
    const memberIds = name === 'Front desk' ? options.memberIds : [];
    const scheduleId = schedule && scheduleIds[schedule];
    departmentIds[name] ??= (await db.departments.create({ name, scheduleId, number, memberIds, by })).id;
  }
  return { schedules: scheduleIds, departments: departmentIds };
}
