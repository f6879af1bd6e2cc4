import { router } from '@/server/trpc/init';
import { find } from './find';

export const searchRouter = router({ find });
