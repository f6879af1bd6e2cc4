import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/routers';

type Outputs = inferRouterOutputs<AppRouter>['webhooks'];
export type Webhook = Outputs['list'][number];
export type Delivery = Outputs['deliveries']['deliveries'][number];
