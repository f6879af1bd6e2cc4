import { router } from '@/server/trpc/init';
import { add } from './add';
import { arrange } from './arrange';
import { edit } from './edit';
import { exportScenarios } from './export';
import { importScenarios } from './import';
import { list } from './list';
import { remove } from './remove';

export const scenariosRouter = router({
  list,
  add,
  edit,
  remove,
  arrange,
  import: importScenarios,
  export: exportScenarios,
});
