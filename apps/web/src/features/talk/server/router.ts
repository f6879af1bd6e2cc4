import { router } from '@/server/trpc/init';
import { targets } from './targets';
import { token } from './token';

export const talkRouter = router({ targets, token });
