import { testDatabase } from '@innline/testkit/database';
import { expect, it } from 'vitest';
import { disconnect, ping, prisma } from './client';
import { isDatabaseAway } from './database-away';

const database = testDatabase();

const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

it('knows a server that is not there', async () => {
  await disconnect();
  process.env.DATABASE_URL = 'postgresql://nobody:x@127.0.0.1:1/none';
  expect(isDatabaseAway(await failure(ping()))).toBe(true);
  expect(isDatabaseAway(await failure(prisma().call.count()))).toBe(true);
  expect(isDatabaseAway(await failure(prisma().$transaction(async (tx) => tx.call.count())))).toBe(true);
  await disconnect();
  process.env.DATABASE_URL = database.url;
  await ping();
});

it('knows a connection that is cut in the middle of a transaction', async () => {
  const cut = prisma().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
    await prisma().$queryRaw`select pg_terminate_backend(${row!.pid}::int)`;
    await tx.call.count();
  });
  expect(isDatabaseAway(await failure(cut))).toBe(true);
  await ping();
});

it('does not take a refused statement for it', async () => {
  expect(isDatabaseAway(await failure(prisma().$queryRaw`select 1 / 0`))).toBe(false);
  expect(isDatabaseAway(await failure(prisma().call.create({ data: {} as never })))).toBe(false);
  expect(isDatabaseAway(new Error('something else'))).toBe(false);
});
