import { PrismaPg } from '@prisma/adapter-pg';
import { dbEnv } from './env';
import { type Prisma, PrismaClient } from './generated/prisma/client';

/** The client or one transaction of it. */
export type Db = Prisma.TransactionClient;

// on globalThis: a bundler or a hot reload may load this file twice, and one pool per process is the budget
const holder = globalThis as typeof globalThis & { innlinePrisma?: PrismaClient };

/** The process's one Prisma client, made at the first query. Stays inside packages/db. */
export function prisma(): PrismaClient {
  holder.innlinePrisma ??= openClient();
  return holder.innlinePrisma;
}

function openClient(): PrismaClient {
  const env = dbEnv();
  const adapter = new PrismaPg({
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_POOL_MAX,
    // else whoever waits for a connection to a server that swallows packets waits for ever
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // a queue of bookings behind one advisory lock must not look like a broken database
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 20_000 } });
}

/** Closes the pool. The next query opens a new one. */
export async function disconnect(): Promise<void> {
  const client = holder.innlinePrisma;
  holder.innlinePrisma = undefined;
  await client?.$disconnect();
}

/** Whether the database answers, for health checks. @throws whatever the driver says when it does not. */
export async function ping(): Promise<void> {
  await prisma().$queryRaw`select 1`;
}

/** Runs `work` in one transaction. */
export function transaction<T>(work: (tx: Db) => Promise<T>): Promise<T> {
  return prisma().$transaction(work);
}
