import 'server-only';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { headers } from 'next/headers';
import { cache } from 'react';
import { appRouter } from '@/server/routers';
import { createContext } from '@/server/trpc/context';
import { makeQueryClient } from './query-client';

/** One per request. */
export const getQueryClient = cache(makeQueryClient);
const requestContext = cache(async () => createContext(await headers()));

/** For prefetching in a page: `await prefetch(trpc.flows.list.queryOptions({ hotelId }))`, then `<Hydrate>` around the client part. */
export const trpc = createTRPCOptionsProxy({ ctx: requestContext, router: appRouter, queryClient: getQueryClient });
