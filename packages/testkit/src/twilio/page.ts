/** The parameters every list takes. */
export const PAGING = ['PageSize', 'Page', 'PageToken'];

/** Twilio's largest page; smaller here, so that a client that reads the first page only is found out. */
const MOST = 2;

/** One page of a list, and the query that asks for the next; null: there is none. */
export function pageOf<T>(entries: readonly T[], query: URLSearchParams): { page: T[]; next: string | null } {
  const size = Math.min(MOST, Number(query.get('PageSize') ?? 50));
  const at = Number(query.get('Page') ?? 0);
  const page = entries.slice(at * size, (at + 1) * size);
  if ((at + 1) * size >= entries.length) return { page, next: null };
  const next = new URLSearchParams(query);
  next.set('Page', String(at + 1));
  next.set('PageToken', `PA${at + 1}`);
  return { page, next: `?${next}` };
}
