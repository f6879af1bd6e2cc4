import { createServer } from 'node:http';
import { listen, stopListening } from '../vendor/listen';
import { FakeCall } from './call';
import { callRoutes, type Pickup, ringFor } from './calls';
import { type FakeMessage, messageRoutes } from './messages';
import { type FakeNumber, fakeNumber, numberRoutes } from './numbers';
import { restOf } from './rest';
import type { StreamFaults } from './stream';
import { type FakeTrunk, trunkRoutes } from './trunks';
import { Webhooks } from './webhooks';

export { FakeCall } from './call';
export type { Pickup } from './calls';
export { signTwilio } from './sign';
export { FakeStream, type StreamFaults } from './stream';
export { Webhooks } from './webhooks';

let accounts = 0;
const hex = (n: number) => n.toString(16).padStart(32, '0');

export interface FakeTwilio {
  accountSid: string;
  authToken: string;
  /** Base of the REST interface, and of the one for SIP trunks. */
  url: string;
  webhooks: Webhooks;
  numbers: FakeNumber[];
  trunks: FakeTrunk[];
  /** Calls placed by REST, in order. */
  placed: FakeCall[];
  /** Those a `<Dial>` rang, in order. */
  legs: FakeCall[];
  messages: FakeMessage[];
  /** How phones behave that are called; by default they are picked up. */
  pickups: Map<string, Pickup>;
  /** Somebody calls one of the numbers. */
  callIn(o: { from?: string; to: string; voiceUrl: string; statusUrl?: string; faults?: StreamFaults }): FakeCall;
  stop(): Promise<void>;
}

/**
 * Twilio on this machine, by its published protocol: the REST interface, signed webhooks, media streams. One account.
 * `numbers`: E.164, those it owns.
 */
export async function startFakeTwilio(o: { numbers?: readonly string[] } = {}): Promise<FakeTwilio> {
  const n = ++accounts;
  const [accountSid, authToken] = [`AC${hex(n)}`, `token-of-account-${hex(n)}`];
  const webhooks = new Webhooks(accountSid, authToken);
  const numbers = (o.numbers ?? []).map((number, i) => fakeNumber(n * 100 + i, number));
  const placed: FakeCall[] = [];
  const taken: FakeCall[] = [];
  const legs: FakeCall[] = [];
  const messages: FakeMessage[] = [];
  const pickups = new Map<string, Pickup>();
  let calls = 0;
  const sid = () => `CA${hex(n * 1_000_000 + ++calls)}`;
  const account = {
    method: 'GET' as const,
    path: '.json',
    takes: [],
    handle: () => ({ sid: accountSid, friendly_name: `Account ${n}`, status: 'active' }),
  };
  const routes = [
    account,
    ...numberRoutes(numbers),
    ...callRoutes({ sid, webhooks, placed, taken, pickups, numbers }),
    ...messageRoutes({ numbers, messages }),
  ];
  const trunks: FakeTrunk[] = [];
  const below = { [`/2010-04-01/Accounts/${accountSid}`]: routes, '/v1': trunkRoutes({ trunks, numbers }) };
  const server = createServer(restOf({ sid: accountSid, authToken }, below));
  const url = await listen(server);
  return {
    ...{ accountSid, authToken, url, webhooks, numbers, trunks, placed, legs, messages, pickups },
    callIn({ from = '+34600111222', to, voiceUrl, statusUrl, faults }) {
      const statuses = { statusCallback: statusUrl ?? null, statusEvents: ['completed'] };
      const of = { sid: sid(), from, to, direction: 'inbound' as const, faults, ...statuses };
      const call = new FakeCall(of, webhooks, (leg, seconds) => {
        const made = new FakeCall({ ...leg, sid: sid(), direction: 'outbound-dial' }, webhooks);
        legs.push(made);
        ringFor(made, pickups.get(leg.to) ?? { by: 'answer' }, seconds);
        return made;
      });
      taken.push(call);
      call.status = 'ringing';
      void call.run(voiceUrl);
      return call;
    },
    stop: () => stopListening(server),
  };
}
