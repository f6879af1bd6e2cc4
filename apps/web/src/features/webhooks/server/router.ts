import { router } from '@/server/trpc/init';
import { create } from './create';
import { deliveries } from './deliveries';
import { list } from './list';
import { newSecret } from './new-secret';
import { remove } from './remove';
import { sendAgain } from './send-again';
import { setEnabled } from './set-enabled';
import { test } from './test';
import { update } from './update';

export const webhooksRouter = router({
  list,
  create,
  update,
  setEnabled,
  remove,
  newSecret,
  test,
  deliveries,
  sendAgain,
});
