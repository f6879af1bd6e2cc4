import { WEBHOOK_EVENTS } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { createHotelFixture, type HotelFixture, testDatabase } from '@innline/testkit/database';
import { beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../actor';
import { hotelSystem } from '../../hotel-system/index';
import type { NewPaymentLink } from './create';

testDatabase();
const by = SYSTEM;
const at = new Date();
let hotel: HotelFixture;
let callId: string;

beforeEach(async () => {
  hotel = await createHotelFixture();
  callId = newId();
  await hotel.db.calls.create({
    ...{ id: callId, channel: 'phone', lineId: null, flowId: null, flowVersionId: null, flowVersionNumber: 1 },
    ...{ flowName: 'Front desk', callerNumber: null, language: 'en', startedAt: at },
  });
});

const links = () => hotel.db.paymentLinks;
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const note = (more: Partial<NewPaymentLink> = {}) =>
  links().create({
    ...{ callId, reservationId: null, amount: 12_050, currency: 'EUR', description: 'Deposit', vendor: 'stripe' },
    ...{ sendBy: 'sms', expiresAt: inHours(23), effectKey: newId() },
    ...more,
  });
async function made(more: Partial<NewPaymentLink> = {}) {
  const { id } = await note(more);
  return links().answer({ id, vendorId: `cs_${id}`, url: `https://pay.example/${id}` });
}
const settle = (id: string, state: 'paid' | 'expired' | 'cancelled', vendorId: string | null = `cs_${id}`) =>
  links().settle({ id, state, vendorId, at, by });
const audit = async (id: string) => (await hotel.db.audit.list({ subjectId: id })).map(({ action }) => action);

describe('a payment link', () => {
  it('is noted once by the effect that makes it, however often and however many at once', async () => {
    const effectKey = newId();
    const rows = await Promise.all([note({ effectKey }), note({ effectKey }), note({ effectKey, amount: 1 })]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1);
    expect(await audit(rows[0]!.id)).toEqual(['payment_link.create']);
  });

  it.each([0, -1, 0.5, Number.NaN, 2 ** 53])('of %d is none', async (amount) => {
    await expect(note({ amount })).rejects.toMatchObject({ code: 'bad_request' });
  });

  it('is shown once its vendor has made it; the first page counts', async () => {
    const { id } = await note();
    expect(await links().list()).toEqual([]);
    await links().answer({ id, vendorId: 'cs_1', url: 'https://pay.example/1' });
    await links().answer({ id, vendorId: 'cs_2', url: 'https://pay.example/2' });
    expect(await links().list()).toMatchObject([{ id, vendorId: 'cs_1', url: 'https://pay.example/1', state: 'open' }]);
  });

  it('that its vendor refused is thrown away; one that was made is not', async () => {
    const [refused, there] = [await note(), await made()];
    for (const { id } of [refused, there]) await links().discard(id);
    await expect(links().get(refused.id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await links().get(there.id)).toMatchObject({ state: 'open' });
  });

  it('is sent by the first who begins, and by nobody else', async () => {
    const { id } = await made();
    const begun = await Promise.all([1, 2, 3].map(() => links().beginSending({ id, at })));
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await links().get(id)).toMatchObject({ sendBegunAt: at, sentAt: null });
    expect((await links().sent({ id, at })).sentAt).toEqual(at);
  });

  it('belongs to a reservation, found by it and by its call', async () => {
    await hotel.db.roomTypes.create({ code: 'DBL', name: 'Double', maxGuests: 2, baseRate: 10_000, by });
    const [type] = await hotel.db.roomTypes.list();
    await hotel.db.rooms.create({ number: '101', floor: 1, roomTypeId: type!.id, by });
    const stay = { checkIn: '2026-11-24', checkOut: '2026-11-26', guests: 2, guestName: 'Ana' };
    const booked = await hotelSystem(hotel.hotel.id).createReservation(stay);
    if (booked.outcome !== 'booked') throw new Error(booked.outcome);
    const { id: reservationId, confirmationCode } = booked.reservation;
    const { id } = await made({ reservationId });
    await made();
    expect(await links().list({ reservationId })).toMatchObject([{ id, reservation: { confirmationCode } }]);
    expect(await links().list({ callId })).toHaveLength(2);
  });
});

describe('how it ends', () => {
  it('paid: noted, told to webhooks and true for ever, once', async () => {
    const listener = { name: 'PMS', url: 'https://pms.example.com', withTranscript: false, enabled: true, by };
    const { id: webhookId } = await hotel.db.webhooks.create({ ...listener, eventTypes: ['payment.paid'] });
    const { id } = await made();
    const [first, ...again] = [await settle(id, 'paid'), await settle(id, 'paid'), await settle(id, 'expired')];
    expect(first).toMatchObject({ changed: true, row: { state: 'paid', settledAt: at } });
    for (const { changed, row } of again) expect([changed, row.state]).toEqual([false, 'paid']);
    expect(await audit(id)).toEqual(['payment_link.paid', 'payment_link.create']);
    const [delivery, ...more] = await hotel.db.webhooks.deliveries({ webhookId });
    expect(more).toEqual([]);
    const task = await hotel.db.webhooks.beginDelivery({ id: delivery!.id, now: inHours(1) });
    const told = WEBHOOK_EVENTS['payment.paid'].parse(JSON.parse(task!.body!));
    expect(told.data.payment).toMatchObject({ id, amount: 12_050, currency: 'EUR', paidAt: at.toISOString(), callId });
  });

  it.each(['expired', 'cancelled'] as const)('%s, unless the money comes after all', async (state) => {
    const { id } = await made();
    expect((await settle(id, state)).row.state).toBe(state);
    expect((await settle(id, 'cancelled', null)).changed).toBe(false);
    expect((await settle(id, 'paid')).row.state).toBe('paid');
  });

  it('by the page it was made with: another page’s payment is not its', async () => {
    const { id } = await made();
    expect(await settle(id, 'paid', 'cs_of_somebody')).toMatchObject({ changed: false, row: { state: 'open' } });
  });

  it('paid before the vendor’s answer came: the page is known by the payment', async () => {
    const { id } = await note();
    expect((await settle(id, 'paid')).row).toMatchObject({ state: 'paid', vendorId: `cs_${id}` });
    expect(await links().list({ state: 'paid' })).toHaveLength(1);
  });

  it('by its time, whether or not the vendor tells', async () => {
    const [late, open] = [await made({ expiresAt: inHours(-1) }), await made()];
    expect(late.state).toBe('expired');
    const ids = async (state: 'open' | 'expired') => (await links().list({ state })).map(({ id }) => id);
    expect([await ids('open'), await ids('expired')]).toEqual([[open.id], [late.id]]);
  });
});
