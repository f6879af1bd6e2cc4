import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/routers';

type Outputs = inferRouterOutputs<AppRouter>['connections'];

export type Service = Outputs['services'][number];
/** A vendor with what is stored of the hotel's account there. */
export type VendorState = Outputs['vendors'][number];
export type Carrier = Outputs['carrierNumbers'][number];
