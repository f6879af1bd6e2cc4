import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/routers';

export type FlowItem = inferRouterOutputs<AppRouter>['flows']['list'][number];
