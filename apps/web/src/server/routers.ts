import { callsRouter } from '@/features/calls/server/router';
import { deskRouter } from '@/features/desk/server/router';
import { flowsRouter } from '@/features/flows/server/router';
import { linesRouter } from '@/features/lines/server/router';
import { talkRouter } from '@/features/talk/server/router';
import { liveRouter } from './live/router';
import { router } from './trpc/init';

/** Every procedure of the app: one router per feature, one file per procedure. */
export const appRouter = router({
  calls: callsRouter,
  desk: deskRouter,
  flows: flowsRouter,
  lines: linesRouter,
  talk: talkRouter,
  live: liveRouter,
});

export type AppRouter = typeof appRouter;
