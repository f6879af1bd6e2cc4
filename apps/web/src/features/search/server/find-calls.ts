import type { CallPage, forHotel } from '@innline/db';

/**
 * Calls by words of the transcript or the caller's name, and by a part of the caller's number as people write it: with
 * spaces, and with the 0 that is only dialled within the country. Newest first, each once.
 */
export async function findCalls(
  repos: ReturnType<typeof forHotel>,
  query: string,
  limit: number,
): Promise<CallPage['calls']> {
  const number = /^[\d\s+().-]+$/.test(query) ? query.replace(/[^\d+]/g, '').replace(/^0+/, '') : '';
  const pages = await Promise.all([
    repos.calls.list({ filter: { text: query }, limit }),
    ...(number.replace('+', '').length > 2 ? [repos.calls.list({ filter: { callerNumber: number }, limit })] : []),
  ]);
  const each = new Map(pages.flatMap(({ calls }) => calls).map((call) => [call.id, call]));
  return [...each.values()].sort((a, b) => b.startedAt.getTime() - a.startedAt.getTime()).slice(0, limit);
}
