import { smallFlow } from '@innline/testkit/worker';
import { beforeAll } from 'vitest';
import { telephonyContract } from '../src/adapters/telephony/contract.test-suite';
import { telnyxHouse } from './telnyx-house';

const here = telnyxHouse();
const FROM = '+34971000041';
const numbers = { busy: '+34600000001', noAnswer: '+34600000002', refused: '+34600000004', rings: '+34600000003' };

beforeAll(async () => {
  await here.publishOn(FROM, smallFlow());
  here.fake.callees.set(numbers.busy, 'busy');
  here.fake.callees.set(numbers.noAnswer, 'never_answers');
  here.fake.callees.set(numbers.refused, 'does_not_exist');
  here.fake.callees.set(numbers.rings, 'never_answers');
});

const placed = () => [...here.fake.calls.values()].filter(({ options }) => options.direction === 'outgoing');
telephonyContract('telnyx', () => ({
  ...{ ...numbers, answers: '+34600000009', sip: 'sip:desk@pbx.example.com', from: FROM },
  provider: async () => (await here.worker.services.telephonyOf(here.hotel.hotel.id, FROM))!,
  calls: () => ({ placed: placed().length, open: placed().filter(({ state }) => state !== 'ended').length }),
}));
