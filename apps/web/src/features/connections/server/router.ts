import { router } from '@/server/trpc/init';
import { create, remove, services, update } from './services';
import { test } from './test';

export const connectionsRouter = router({ services, create, update, remove, test });
