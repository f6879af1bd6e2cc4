import { router } from '@/server/trpc/init';
import { cancel } from './cancel';
import { list } from './list';

export const paymentsRouter = router({ list, cancel });
