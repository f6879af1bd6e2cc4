import { router } from '@/server/trpc/init';
import { add } from './add';
import { arrange } from './arrange';
import { edit } from './edit';
import { exportScenarios } from './export';
import { importScenarios } from './import';
import { journals } from './journals';
import { list } from './list';
import { recordPastCall } from './record-call';
import { remove } from './remove';

export const scenariosRouter = router({
  list,
  add,
  edit,
  remove,
  arrange,
  import: importScenarios,
  export: exportScenarios,
  journals,
  recordCall: recordPastCall,
});
