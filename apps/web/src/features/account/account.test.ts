import { beforeAll, describe, expect, it } from 'vitest';
import { countryOfZone, isTimeZone, usualIn } from '@/lib/places';
import { as, type House, house, member, person, testApp } from '@/testing/app';
import { authMessage } from './auth-message';
import { safeNext } from './safe-next';

testApp();

describe('where to go after signing in', () => {
  it.each(['/h/miramar/flows', '/h/miramar/calls?text=a', '/'])('%s', (next) => expect(safeNext(next)).toBe(next));
  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '', null, undefined])(
    'not %s',
    (next) => expect(safeNext(next)).toBe('/'),
  );
});

it('refusals are sentences', () => {
  expect(authMessage(null)).toBeNull();
  expect(authMessage({ status: 429 })).toMatch(/Wait a little/);
  expect(authMessage({ status: 401, code: 'INVALID_EMAIL_OR_PASSWORD' })).toMatch(/do not go together/);
  expect(authMessage({ status: 500, message: 'relation "user" does not exist' })).not.toMatch(/relation/);
  expect(authMessage({})).toMatch(/could not reach/);
});

it('proposes what is usual in a country', () => {
  expect(usualIn('PT')).toEqual({ timeZone: 'Europe/Lisbon', currency: 'EUR', languages: ['pt', 'en'] });
  expect(usualIn('AQ')).toBeNull();
  expect(countryOfZone('Europe/Madrid')).toBe('ES');
  expect([isTimeZone('Europe/Madrid'), isTimeZone('Mars/Base'), isTimeZone('+02:00')]).toEqual([true, false, false]);
});

describe('opening a hotel', () => {
  const place = { timeZone: 'Europe/Madrid', country: 'ES', currency: 'EUR', languages: ['es', 'en'] };
  let here: House;
  beforeAll(async () => {
    here = await house();
  });

  it('makes an organization with its owner, who can work there at once', async () => {
    const maria = await person();
    const { id, slug } = await (await as(maria)).account.openHotel({ name: 'Hôtel du Lac & Spa', ...place });
    expect(slug).toBe('hotel-du-lac-spa');
    expect(await (await as(maria)).flows.list({ hotelId: id })).toEqual([]);
  });

  it('gives two hotels of one name two addresses', async () => {
    const open = async () => (await as(await person())).account.openHotel({ name: 'Bella Vista', ...place });
    expect([(await open()).slug, (await open()).slug]).toEqual(['bella-vista', 'bella-vista-2']);
  });

  it('adds to an organization only for its owner', async () => {
    const input = { name: 'Second house', ...place, organizationId: here.organizationId };
    const manager = await member(here, 'manager');
    await expect((await as(manager)).account.openHotel(input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect((await as(await person())).account.openHotel(input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { id } = await (await as(here.owner)).account.openHotel(input);
    expect(await (await as(manager)).flows.list({ hotelId: id })).toEqual([]);
  });

  it('refuses what is no place', async () => {
    const maria = await as(await person());
    const wrong = maria.account.openHotel({ name: 'X1', ...place, timeZone: 'Mars/Base' });
    await expect(wrong).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
