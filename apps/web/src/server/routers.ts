import { accountRouter } from '@/features/account/server/router';
import { callsRouter } from '@/features/calls/server/router';
import { connectionsRouter } from '@/features/connections/server/router';
import { deskRouter } from '@/features/desk/server/router';
import { flowEditorRouter } from '@/features/flow-editor/server/router';
import { flowVersionsRouter } from '@/features/flow-versions/server/router';
import { flowsRouter } from '@/features/flows/server/router';
import { hotelRouter } from '@/features/hotel/server/router';
import { linesRouter } from '@/features/lines/server/router';
import { paymentsRouter } from '@/features/payments/server/router';
import { scenariosRouter } from '@/features/scenarios/server/router';
import { searchRouter } from '@/features/search/server/router';
import { talkRouter } from '@/features/talk/server/router';
import { teamRouter } from '@/features/team/server/router';
import { webhooksRouter } from '@/features/webhooks/server/router';
import { liveRouter } from './live/router';
import { router } from './trpc/init';

/** Every procedure of the app: one router per feature, one file per procedure. */
export const appRouter = router({
  account: accountRouter,
  calls: callsRouter,
  connections: connectionsRouter,
  desk: deskRouter,
  flowEditor: flowEditorRouter,
  flowVersions: flowVersionsRouter,
  flows: flowsRouter,
  hotel: hotelRouter,
  lines: linesRouter,
  payments: paymentsRouter,
  scenarios: scenariosRouter,
  search: searchRouter,
  talk: talkRouter,
  team: teamRouter,
  webhooks: webhooksRouter,
  live: liveRouter,
});

export type AppRouter = typeof appRouter;
