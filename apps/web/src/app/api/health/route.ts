import { ping } from '@innline/db';
import { redis } from '@/server/redis';

export const dynamic = 'force-dynamic';

const answers = (work: Promise<unknown>) =>
  work.then(
    () => true,
    () => false,
  );

/** 200 while pages can be served. Redis away only means that open pages are not told of changes. */
export async function GET(): Promise<Response> {
  const [database, stream] = await Promise.all([answers(ping()), answers(redis().ping())]);
  return Response.json({ ok: database, database, redis: stream }, { status: database ? 200 : 503 });
}
