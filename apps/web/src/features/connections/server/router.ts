import { router } from '@/server/trpc/init';
import { create, remove, services, update } from './services';
import { test } from './test';
import { abilities } from './vendors/abilities';
import { carrierNumbers } from './vendors/carrier-numbers';
import { vendors } from './vendors/list';
import { ringHere } from './vendors/ring-here';
import { saveVendor } from './vendors/save';
import { setUpTrunk } from './vendors/set-up-trunk';
import { testVendor } from './vendors/test';
import { trunk } from './vendors/trunk';
import { voices } from './vendors/voices';

export const connectionsRouter = router({
  services,
  create,
  update,
  remove,
  test,
  vendors,
  saveVendor,
  testVendor,
  carrierNumbers,
  ringHere,
  trunk,
  setUpTrunk,
  voices,
  abilities,
});
