import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/routers';

export type Service = inferRouterOutputs<AppRouter>['connections']['services'][number];
