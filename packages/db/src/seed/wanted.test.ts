import { testDatabase } from '@innline/testkit/database';
import { beforeEach, expect, it } from 'vitest';
import { prisma } from '../client';
import { createOrganization } from '../tenancy/create-organization';
import { MIRAMAR } from './demo';
import { isDemoWanted } from './wanted';

testDatabase();
beforeEach(async () => {
  await prisma().organization.deleteMany();
});

it('goes into an empty database, unless it is not wanted at all', async () => {
  expect(await isDemoWanted('auto')).toBe(true);
  expect(await isDemoWanted('no')).toBe(false);
});

it('never appears beside a real hotel: its password is known to everybody', async () => {
  await createOrganization({ name: 'Grand Hotel', slug: 'grand-hotel' });
  expect(await isDemoWanted('auto')).toBe(false);
});

it('is kept complete where it is, also when somebody has opened a hotel of their own since', async () => {
  await createOrganization(MIRAMAR.organization);
  expect(await isDemoWanted('auto')).toBe(true);
  await createOrganization({ name: 'Grand Hotel', slug: 'grand-hotel' });
  expect(await isDemoWanted('auto')).toBe(true);
  expect(await isDemoWanted('no')).toBe(false);
});
