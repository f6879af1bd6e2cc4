import type { CallFacts } from '@innline/flow';
import { RECORDING_CONSENTS, type RecordingConsent, Schedule } from '@innline/flow';
import type { Actor } from '../actor';
import type { HotelModel } from '../generated/prisma/models';
import { found } from '../not-found';
import { record } from './audit';
import { requireOwn } from './own';
import type { Scope } from './scope';

export type HotelRow = Omit<HotelModel, 'createdAt' | 'updatedAt' | 'recordingConsent'> & {
  recordingConsent: RecordingConsent;
};

export type HotelFields = Partial<
  Pick<
    HotelRow,
    | 'name'
    | 'timeZone'
    | 'country'
    | 'currency'
    | 'languages'
    | 'phone'
    | 'address'
    | 'website'
    | 'recordCalls'
    | 'retentionDays'
    | 'onErrorDepartmentId'
    | 'onErrorVoicemail'
    | 'recordingConsent'
    | 'maxChoices'
    | 'maxLostSeconds'
    | 'maxLostSteps'
  >
>;

/** What a call takes along at its beginning: the hotel, its schedules and departments. */
export type HotelFacts = Pick<CallFacts, 'hotel' | 'schedules' | 'departments'>;

export function toHotelRow({ createdAt: _, updatedAt: __, ...row }: HotelModel): HotelRow {
  const consent = RECORDING_CONSENTS.find((known) => known === row.recordingConsent) ?? 'none';
  return { ...row, recordingConsent: consent };
}

async function get(scope: Scope): Promise<HotelRow> {
  return toHotelRow(found(await scope.db.hotel.findUnique({ where: { id: scope.hotelId } }), 'hotel'));
}

function update(scope: Scope, { by, ...fields }: HotelFields & { by: Actor }): Promise<HotelRow> {
  return scope.transaction(async (tx) => {
    const before = await get(tx);
    await requireOwn(tx, { department: fields.onErrorDepartmentId });
    await tx.db.hotel.update({ where: { id: scope.hotelId }, data: fields });
    const changed = Object.keys(fields).filter((key) => fields[key as keyof HotelFields] !== undefined);
    await record(tx, {
      by,
      action: 'hotel.edit',
      subject: 'hotel',
      subjectId: scope.hotelId,
      summary: `Changed the hotel’s settings: ${changed.join(', ')}.`,
      details: { before: Object.fromEntries(changed.map((key) => [key, before[key as keyof HotelRow]])) },
    });
    return get(tx);
  });
}

async function facts(scope: Scope): Promise<HotelFacts> {
  const where = { hotelId: scope.hotelId };
  const [hotel, schedules, departments] = await Promise.all([
    get(scope),
    scope.db.schedule.findMany({ where, select: { id: true, name: true, schedule: true } }),
    scope.db.department.findMany({ where, select: { id: true, name: true, scheduleId: true, number: true } }),
  ]);
  const { id, name, timeZone, country, currency, languages, phone, address, website } = hotel;
  const onError = { departmentId: hotel.onErrorDepartmentId, voicemail: hotel.onErrorVoicemail };
  return {
    hotel: { id, name, timeZone, country, currency, languages, phone, address, website, onError },
    schedules: Object.fromEntries(
      schedules.map((row) => [row.id, { name: row.name, schedule: Schedule.parse(row.schedule) }]),
    ),
    departments: Object.fromEntries(departments.map(({ id: key, ...department }) => [key, department])),
  };
}

/** The hotel itself: settings, and what the engine needs to know of it. */
export const hotelRepository = (scope: Scope) => ({
  get: () => get(scope),
  update: (input: HotelFields & { by: Actor }) => update(scope, input),
  /** Schedules and departments by id, as `CallFacts` wants them. */
  facts: () => facts(scope),
});
