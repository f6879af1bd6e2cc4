import { router } from '@/server/trpc/init';
import { compare } from './compare';
import { get } from './get';
import { list } from './list';
import { restoreToDraft } from './restore-to-draft';
import { rollBack } from './roll-back';
import { changeSplit, endSplit, split, startSplit } from './split';
import { summary } from './summarize';

export const flowVersionsRouter = router({
  ...{ list, get, compare, summary, rollBack, restoreToDraft },
  ...{ split, startSplit, changeSplit, endSplit },
});
