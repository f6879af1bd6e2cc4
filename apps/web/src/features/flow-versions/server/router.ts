import { router } from '@/server/trpc/init';
import { get } from './get';
import { list } from './list';
import { restoreToDraft } from './restore-to-draft';
import { rollBack } from './roll-back';

export const flowVersionsRouter = router({ list, get, rollBack, restoreToDraft });
