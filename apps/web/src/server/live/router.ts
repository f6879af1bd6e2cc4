import { router } from '../trpc/init';
import { atDesk } from './at-desk';
import { events } from './events';

export const liveRouter = router({ atDesk, events });
