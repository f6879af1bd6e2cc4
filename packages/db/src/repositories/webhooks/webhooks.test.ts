import { newId } from '@innline/shared/ids';
import { createHotelFixture, type HotelFixture, testDatabase } from '@innline/testkit/database';
import { beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../actor';
import { dueDeliveries, dueSwitchedOff, expireDeliveries } from '../../tenancy/index';

testDatabase();
const by = SYSTEM;
const NOW = new Date(Date.UTC(2026, 10, 20, 9));
const after = (ms: number) => new Date(NOW.getTime() + ms);
const HOUR = 3_600_000;
let hotel: HotelFixture;
let id: string;
let secret: string;

beforeEach(async () => {
  hotel = await createHotelFixture();
  const fields = { name: 'Property system', url: 'https://pms.example.com', withTranscript: false, enabled: true };
  ({ id, secret } = await hotel.db.webhooks.create({ ...fields, eventTypes: ['callback.requested'], by }));
});

const hooks = () => hotel.db.webhooks;
const webhook = () => hooks().get(id);
const happen = async () => {
  await hotel.db.callbacks.create({ number: '+34600111222', now: NOW.getTime(), effectKey: newId(), by });
  return (await hooks().deliveries({ webhookId: id }))[0]!.id;
};
const later = () => new Date(Date.now() + 1_000);
const dueIds = async (now = later()) => (await dueDeliveries(now, 10_000)).map((row) => row.id);
const fail = (delivery: string, at: Date, nextAttemptAt: Date | null = at) =>
  hooks().endDelivery({ id: delivery, at, ms: 3, code: 500, error: 'It answered 500.', nextAttemptAt });
const audited = async (action: string) => hotel.db.audit.list({ action });

describe('its secret', () => {
  it('is told once, signs, and is replaced', async () => {
    expect(secret).toMatch(/^whsec_[\w-]{43}$/);
    expect(JSON.stringify([await hooks().list(), await webhook()])).not.toContain(secret);
    expect((await hooks().beginDelivery({ id: await happen(), now: later() }))?.secret).toBe(secret);
    const changed = await hooks().newSecret({ id, by });
    expect(changed.secret).not.toBe(secret);
    expect((await hooks().beginDelivery({ id: await happen(), now: later() }))?.secret).toBe(changed.secret);
  });

  it('stays out of the audit log, and so does the address', async () => {
    await hooks().newSecret({ id, by });
    await hooks().update({ id, url: 'https://pms.example.com/token-in-the-path', by });
    const log = JSON.stringify(await hotel.db.audit.list({ subjectId: id }));
    for (const word of [secret, 'pms.example.com']) expect(log).not.toContain(word);
    expect(log).toContain('Property system');
  });
});

it('two of one name are refused, and a twenty-first', async () => {
  const fields = { url: 'https://pms.example.com', eventTypes: [], withTranscript: false, enabled: true, by };
  const again = hooks().create({ ...fields, name: 'Property system' });
  await expect(again).rejects.toMatchObject({ code: 'conflict' });
  for (let n = 1; n < 20; n += 1) await hooks().create({ ...fields, name: `No. ${n}` });
  await expect(hooks().create({ ...fields, name: 'One more' })).rejects.toMatchObject({ code: 'unprocessable' });
});

describe('a delivery', () => {
  it('is taken by one of many who try at once, and is due again when that one dies', async () => {
    const delivery = await happen();
    expect(await dueIds()).toContain(delivery);
    const now = later();
    const tries = await Promise.all(Array.from({ length: 8 }, () => hooks().beginDelivery({ id: delivery, now })));
    expect(tries.filter((task) => task !== null)).toHaveLength(1);
    expect(await dueIds()).not.toContain(delivery);
    const dead = new Date(now.getTime() + 60_000);
    expect(await dueIds(dead)).toContain(delivery);
    const again = await hooks().beginDelivery({ id: delivery, now: dead });
    expect(again?.eventId).toBe(tries.find((task) => task !== null)!.eventId);
  });

  it('waits while its webhook is off, and goes on when it is on again', async () => {
    const delivery = await happen();
    await hooks().update({ id, enabled: false, by });
    expect(await dueIds()).not.toContain(delivery);
    expect(await hooks().beginDelivery({ id: delivery, now: later() })).toBeNull();
    await expect(hooks().sendAgain({ id: delivery, now: NOW })).rejects.toMatchObject({ code: 'conflict' });
    const test = await hooks().test({ id, now: NOW });
    expect(await dueIds()).toContain(test.id);
    await hooks().update({ id, enabled: true, by });
    expect(await dueIds()).toContain(delivery);
  });

  it('is sent again under its event id', async () => {
    const delivery = await happen();
    await fail(delivery, NOW, null);
    expect(await dueIds()).not.toContain(delivery);
    const again = await hooks().sendAgain({ id: delivery, now: NOW });
    expect(again).toMatchObject({ status: 'waiting', attempts: 0 });
    expect(await dueIds()).toContain(delivery);
  });

  it('of a failing webhook comes one at a time, so that others are not kept waiting', async () => {
    const all = [await happen(), await happen(), await happen()];
    const mine = async () => (await dueIds()).filter((due) => all.includes(due));
    expect(await mine()).toHaveLength(3);
    await fail(all[0]!, NOW);
    expect(await mine()).toHaveLength(1);
  });

  it('is listed a page at a time, newest first, and forgotten after a month', async () => {
    const made = [await happen(), await happen(), await happen()].reverse();
    const [first] = await hooks().deliveries({ webhookId: id, limit: 1 });
    expect(first!.id).toBe(made[0]);
    const rest = await hooks().deliveries({ webhookId: id, before: first!.id });
    expect(rest.map((row) => row.id)).toEqual(made.slice(1));
    await expireDeliveries(new Date(Date.now() + 29 * 24 * HOUR));
    expect(await hooks().deliveries({ webhookId: id })).toHaveLength(3);
    await expireDeliveries(new Date(Date.now() + 31 * 24 * HOUR));
    expect(await hooks().deliveries({ webhookId: id })).toEqual([]);
  });
});

describe('failures', () => {
  it('over a day in a row switch it off, once, and the audit log says so', async () => {
    const delivery = await happen();
    for (let n = 0; n < 9; n += 1) await fail(delivery, after(n * 3 * HOUR));
    expect(await webhook()).toMatchObject({ enabled: true, failures: 9, failingSince: NOW });
    const last = await Promise.all([fail(delivery, after(25 * HOUR)), fail(delivery, after(25 * HOUR))]);
    expect(last.filter(({ switchedOff }) => switchedOff)).toHaveLength(1);
    expect(await webhook()).toMatchObject({ enabled: false, switchedOffAt: after(25 * HOUR) });
    const entries = await audited('webhook.switch_off');
    expect(entries).toMatchObject([{ actor: 'system', summary: expect.stringContaining('“Property system”') }]);
    const untold = async (since = NOW) => (await dueSwitchedOff(since, 10_000)).filter((row) => row.id === id);
    expect(await untold()).toEqual([{ id, hotelId: hotel.hotel.id }]);
    // so long ago that somebody has seen it on the page
    expect(await untold(after(26 * HOUR))).toEqual([]);
    await hooks().markOffTold({ id, at: after(25 * HOUR + 1) });
    expect(await untold()).toEqual([]);
    expect(await hooks().update({ id, enabled: true, by })).toMatchObject({ failures: 0, switchedOffAt: null });
    // a second time is told of, too
    const again = await happen();
    for (let n = 0; n < 10; n += 1) await fail(again, after((30 + n * 3) * HOUR));
    expect(await untold()).toHaveLength(1);
  });

  it('of a busy hour do not', async () => {
    const delivery = await happen();
    for (let n = 0; n < 40; n += 1) await fail(delivery, after(n * 60_000));
    expect(await webhook()).toMatchObject({ enabled: true, failures: 40 });
  });

  it('are forgotten with the first success', async () => {
    const delivery = await happen();
    for (let n = 0; n < 12; n += 1) await fail(delivery, after(n * HOUR));
    const well = { id: delivery, at: after(30 * HOUR), ms: 3, code: 204, error: null, nextAttemptAt: null };
    await hooks().endDelivery(well);
    expect(await webhook()).toMatchObject({ enabled: true, failures: 0, failingSince: null });
    expect((await hooks().deliveries({ webhookId: id }))[0]).toMatchObject({ status: 'delivered', lastCode: 204 });
  });

  it('of tests do not count', async () => {
    const test = await hooks().test({ id, now: NOW });
    expect(await fail(test.id, NOW, null)).toEqual({ switchedOff: false });
    expect(await webhook()).toMatchObject({ failures: 0 });
  });

  it('of a webhook that was deleted meanwhile harm nobody', async () => {
    const delivery = await happen();
    await hooks().remove({ id, by });
    expect(await fail(delivery, NOW)).toEqual({ switchedOff: false });
  });
});
