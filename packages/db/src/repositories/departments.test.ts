import { createHotelFixture, type HotelFixture, testDatabase } from '@innline/testkit/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../actor';

testDatabase();
let hotel: HotelFixture;
let made = 0;
const department = (fields = {}) => hotel.db.departments.create({ name: `Desk ${made++}`, by: SYSTEM, ...fields });

beforeAll(async () => {
  hotel = await createHotelFixture();
});

describe('how a department rings', () => {
  it('all desks at once, then its telephone, unless told otherwise', async () => {
    expect(await department()).toMatchObject({ ringTargets: ['desks', 'number'], ringStrategy: 'all' });
    const row = await department({ ringTargets: ['number', 'desks'], ringStrategy: 'in_order', secondsPerMember: 9 });
    expect(row).toMatchObject({ ringTargets: ['number', 'desks'], ringStrategy: 'in_order', secondsPerMember: 9 });
    const after = await hotel.db.departments.update({ id: row.id, name: 'Renamed', by: SYSTEM });
    expect(after).toMatchObject({ ringTargets: ['number', 'desks'], secondsPerMember: 9 });
  });

  it.each([[[]], [['desks', 'desks']]])('%j is refused', async (ringTargets) => {
    await expect(department({ ringTargets })).rejects.toMatchObject({ code: 'bad_request' });
  });
});

describe('the hotel’s desk for failures', () => {
  it('is told to every call, and forgotten with its department', async () => {
    const { id } = await department();
    expect((await hotel.db.hotel.facts()).hotel.onError).toEqual({ departmentId: null, voicemail: true });
    await hotel.db.hotel.update({ onErrorDepartmentId: id, onErrorVoicemail: false, by: SYSTEM });
    expect((await hotel.db.hotel.facts()).hotel.onError).toEqual({ departmentId: id, voicemail: false });
    await hotel.db.departments.remove({ id, by: SYSTEM });
    expect((await hotel.db.hotel.facts()).hotel.onError).toEqual({ departmentId: null, voicemail: false });
  });
});
