import { router } from '@/server/trpc/init';
import { seat } from './seat';
import { targets } from './targets';
import { token } from './token';

export const talkRouter = router({ seat, targets, token });
