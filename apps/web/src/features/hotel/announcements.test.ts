import { beforeAll, expect, it } from 'vitest';
import { as, type House, house, member, testApp } from '@/testing/app';

testApp();

let here: House;
beforeAll(async () => {
  here = await house();
});

const pool = () => ({
  ...{ hotelId: here.hotel.id, id: null, name: 'Pool', texts: { en: 'Closed.', es: '' } },
  ...{ firstDay: '2026-11-21', lastDay: null, active: true },
});

it('writes an announcement, changes it, lists it and removes it', async () => {
  const { hotel } = await as(here.owner);
  const { hotelId } = pool();
  const { id } = await hotel.saveAnnouncement(pool());
  await hotel.saveAnnouncement({ ...pool(), id, name: 'Sauna', lastDay: '2026-11-30', active: false });
  expect(await hotel.announcements({ hotelId })).toMatchObject([
    { id, name: 'Sauna', texts: { en: 'Closed.' }, firstDay: '2026-11-21', lastDay: '2026-11-30', active: false },
  ]);
  await hotel.removeAnnouncement({ hotelId, id });
  expect(await hotel.announcements({ hotelId })).toEqual([]);
});

it.each([
  ['without a name', { name: ' ' }],
  ['without a word', { texts: { en: '  ' } }],
  ['in no language there is', { texts: { English: 'Closed.' } }],
  ['that says too much', { texts: { en: 'x'.repeat(1_001) } }],
  ['on a day there is not', { firstDay: '2026-02-30' }],
  ['that ends before it begins', { lastDay: '2026-11-20' }],
])('refuses one %s', async (_, more) => {
  const { hotel } = await as(here.owner);
  await expect(hotel.saveAnnouncement({ ...pool(), ...more })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(await hotel.announcements({ hotelId: here.hotel.id })).toEqual([]);
});

it('lets viewers read and nobody else in', async () => {
  const { hotelId } = pool();
  const viewer = await as(await member(here, 'viewer'));
  expect(await viewer.hotel.announcements({ hotelId })).toEqual([]);
  await expect(viewer.hotel.saveAnnouncement(pool())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(viewer.hotel.removeAnnouncement({ hotelId, id: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const stranger = await as((await house('Elsewhere')).owner);
  await expect(stranger.hotel.announcements({ hotelId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect((await as(null)).hotel.announcements({ hotelId })).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
});

it('does not change another hotel’s', async () => {
  const { hotel } = await as(here.owner);
  const { id } = await hotel.saveAnnouncement(pool());
  const other = await house('Elsewhere');
  const stranger = await as(other.owner);
  const mine = { ...pool(), hotelId: other.hotel.id, id };
  await expect(stranger.hotel.saveAnnouncement(mine)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(stranger.hotel.removeAnnouncement(mine)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await hotel.removeAnnouncement({ hotelId: here.hotel.id, id });
});
