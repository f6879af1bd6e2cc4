import { router } from '@/server/trpc/init';
import { archive } from './archive';
import { create } from './create';
import { duplicate } from './duplicate';
import { exportFlow } from './export';
import { importFlow } from './import';
import { list } from './list';
import { rename } from './rename';
import { restore } from './restore';
import { templates } from './templates';

export const flowsRouter = router({
  list,
  templates,
  create,
  rename,
  duplicate,
  archive,
  restore,
  import: importFlow,
  export: exportFlow,
});
