'use client';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchStreamLink, splitLink, wsLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import superjson from 'superjson';
import type { AppRouter } from '@/server/routers';
import { liveSocket } from './live-socket';
import { makeQueryClient } from './query-client';

const context = createTRPCContext<AppRouter>();

/**
 * The typed proxy: `useQuery(trpc.flows.list.queryOptions({ hotelId }))`, `useMutation(trpc.flows.create.mutationOptions())`,
 * `queryClient.invalidateQueries(trpc.flows.list.queryFilter({ hotelId }))`.
 */
export const useTRPC = context.useTRPC;
/** The plain client, for calls outside of React Query. */
export const useTRPCClient = context.useTRPCClient;

let browserQueryClient: QueryClient | undefined;

function queryClientHere(): QueryClient {
  // on the server one per request: people must not share a cache
  if (typeof window === 'undefined') return makeQueryClient();
  browserQueryClient ??= makeQueryClient();
  return browserQueryClient;
}

function makeClient() {
  const http = httpBatchStreamLink({ url: '/api/trpc', transformer: superjson, maxItems: 20 });
  const client = liveSocket();
  if (!client) return createTRPCClient<AppRouter>({ links: [http] });
  const live = wsLink({ client, transformer: superjson });
  return createTRPCClient<AppRouter>({
    links: [splitLink({ condition: (op) => op.type === 'subscription', true: live, false: http })],
  });
}

export function TRPCProvider({ children }: { children: ReactNode }) {
  const queryClient = queryClientHere();
  const [trpcClient] = useState(makeClient);
  return (
    <QueryClientProvider client={queryClient}>
      <context.TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
