import { QueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import superjson from 'superjson';

/** What will not get better by asking again. */
const isFinal = (error: unknown) =>
  error instanceof TRPCClientError && typeof error.data?.httpStatus === 'number' && error.data.httpStatus < 500;

export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // open pages are told of changes by the live gateway; this only covers what happened while they were asleep
        staleTime: 30_000,
        retry: (failures, error) => !isFinal(error) && failures < 2,
      },
      // only answers travel: a query still under way would be a skeleton in the HTML and content in the browser
      dehydrate: { serializeData: superjson.serialize },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
