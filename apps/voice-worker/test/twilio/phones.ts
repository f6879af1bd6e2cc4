import { SYSTEM } from '@innline/db';
import type { FlowDocument } from '@innline/flow';
import { type FakeTwilio, startFakeTwilio } from '@innline/testkit/twilio';
import type { HotelFixture } from '@innline/testkit/worker';
import { afterAll, beforeAll } from 'vitest';
import { idAt } from '../../src/call/carrier-calls';
import { Follower } from '../follow';
import { house } from '../setup';

export const PUBLIC = 'https://phones.innline.test';
export const INBOUND = `${PUBLIC}/voice/twilio/inbound`;
export const STATUS = `${PUBLIC}/voice/twilio/status`;

/** Sends what goes to our public address to this port instead. */
export const reachPort = (port: () => number) => (url: string) =>
  url.replace(PUBLIC, `http://127.0.0.1:${port()}`).replace('wss://phones.innline.test', `ws://127.0.0.1:${port()}`);

export const connectTwilio = ({ db }: Pick<HotelFixture, 'db'>, { accountSid, authToken }: FakeTwilio) =>
  db.connections.create({
    ...{ vendor: 'twilio', name: 'Twilio', by: SYSTEM },
    ...{ settings: { accountSid }, secrets: { authToken } },
  });

/** A house whose numbers are with Twilio. Call it once, at the top, with `await`. */
export async function phones(numbers: readonly string[], env: Record<string, string> = {}) {
  const twilio = await startFakeTwilio({ numbers });
  const urls = { INNLINE_URL: PUBLIC, INNLINE_TWILIO_URL: twilio.url, INNLINE_TWILIO_TRUNKING_URL: twilio.url };
  const here = house({ env: { ...urls, ...env } });
  const more = {} as { follower: Follower };
  beforeAll(async () => {
    twilio.webhooks.reach = reachPort(() => here.worker.port);
    await connectTwilio(here.hotel, twilio);
    more.follower = new Follower(here.redis.url, here.hotel.hotel.id);
  });
  afterAll(async () => {
    more.follower?.stop();
    await twilio.stop();
  });
  return {
    here,
    twilio,
    /** Everybody answers, nothing goes wrong on the way, and webhooks and streams reach the first worker. */
    asAtFirst(): void {
      twilio.pickups.clear();
      twilio.webhooks.faults = {};
      twilio.webhooks.reach = reachPort(() => here.worker.port);
    },
    /** What happens on the hotel's calls. */
    get story() {
      return more.follower;
    },
    /** Publishes a document and gives its line this number. */
    async line(number: string, document: FlowDocument, fallbackNumber: string | null = null): Promise<string> {
      const { lineId } = await here.publish(document);
      await here.hotel.db.lines.update({ id: lineId, number, fallbackNumber, by: SYSTEM });
      return lineId;
    },
    /** Somebody calls a number; numbers tell us how their calls end. */
    callIn: (to: string, more: Partial<Parameters<FakeTwilio['callIn']>[0]> = {}) =>
      twilio.callIn({ to, voiceUrl: INBOUND, statusUrl: STATUS, ...more }),
    /** Our id of a carrier's call. */
    async idOf(sid: string): Promise<string> {
      const call = await here.worker.services.carrierCalls.find('twilio', idAt(here.hotel.hotel.id, sid));
      if (!call) throw new Error('never announced');
      return call.callId;
    },
  };
}
