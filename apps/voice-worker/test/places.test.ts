import { smallFlow } from '@innline/testkit/worker';
import { expect, it } from 'vitest';
import { postgresData } from '../src/data/postgres';
import { house } from './setup';

const data = postgresData();
let written = () => {};
const slow = new Promise<void>((resolve) => {
  written = resolve;
});
const here = house({
  env: { INNLINE_STT: 'none', INNLINE_MAX_CALLS: '2' },
  worker: {
    replace: {
      data: {
        ...data,
        async createCall(call) {
          await slow;
          await data.createCall(call);
        },
      },
    },
  },
});

it('a call whose row is still being written takes one place and not two', async () => {
  const { lineId } = await here.publish(smallFlow());
  const callers = await Promise.all([here.call(lineId), here.call(lineId)]);
  await Promise.all(callers.map((caller) => caller.at('menu')));
  // both places are taken now
  expect(await (await here.call(lineId)).ended).toBe('no_capacity');
  written();
  for (const caller of callers) caller.hangUp();
  await Promise.all(callers.map((caller) => caller.ended));
});
