import { flowsRouter } from '@/features/flows/server/router';
import { router } from './trpc/init';

/** Every procedure of the app: one router per feature, one file per procedure. */
export const appRouter = router({
  flows: flowsRouter,
});

export type AppRouter = typeof appRouter;
