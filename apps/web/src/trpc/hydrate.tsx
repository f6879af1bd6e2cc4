import { dehydrate, type FetchQueryOptions, HydrationBoundary } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getQueryClient } from './server';

/** Starts a query on the server without waiting; the page streams its answer. A failure is asked again by the browser. */
export function prefetch(options: unknown): void {
  void getQueryClient()
    .prefetchQuery(options as FetchQueryOptions)
    .catch(() => {});
}

/** Hands what was prefetched to the browser. */
export function Hydrate({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(getQueryClient())}>{children}</HydrationBoundary>;
}
