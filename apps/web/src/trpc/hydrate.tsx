import { dehydrate, type FetchQueryOptions, HydrationBoundary } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getQueryClient } from './server';

/**
 * Asks on the server, so that the page arrives with its content: `await prefetch(…)`. Several at once by `Promise.all`. A
 * failure is asked again, and shown, by the browser.
 */
export async function prefetch(options: unknown): Promise<void> {
  await getQueryClient()
    .prefetchQuery(options as FetchQueryOptions)
    .catch(() => {});
}

/** Hands what was prefetched to the browser. */
export function Hydrate({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(getQueryClient())}>{children}</HydrationBoundary>;
}
