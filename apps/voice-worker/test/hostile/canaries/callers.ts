import { SYSTEM } from '@innline/db';
import { FakeTelnyx } from '@innline/testkit/telnyx';
import { startFakeTwilio } from '@innline/testkit/twilio';
import { afterAll, beforeAll, expect } from 'vitest';
import type { WorkerOptions } from '../../../src/worker';
import { house } from '../../setup';
import { connectTelnyx } from '../../telnyx-account';
import { connectTwilio, INBOUND, PUBLIC, reachPort, STATUS } from '../../twilio/phones';
import { asking } from './flow';
import { CARD, MAIL, NAME, numberOf, SPOKEN_CARD, WORD, WRITTEN_CARD } from './guests';

export const NUMBERS = { twilio: '+34971000041', telnyx: '+34971000042' };
const HEARD = { timeout: 20_000, interval: 20 };

/** One worker with lines at every carrier, and callers who tell it what they should not. Once, at the top, with `await`. */
export async function callersEverywhere(worker: Partial<WorkerOptions>) {
  const twilio = await startFakeTwilio({ numbers: [NUMBERS.twilio] });
  const reach = reachPort(() => here.worker.port);
  const telnyx = await FakeTelnyx.start({ route: reach });
  const env = { INNLINE_URL: PUBLIC, INNLINE_TWILIO_URL: twilio.url, INNLINE_TELNYX_URL: telnyx.url };
  const here = house({ env, worker });
  let page: string;

  beforeAll(async () => {
    twilio.webhooks.reach = reach;
    const { db } = here.hotel;
    await connectTwilio(here.hotel, twilio);
    const connection_id = await connectTelnyx(here.hotel, telnyx, PUBLIC);
    telnyx.account.addNumber(NUMBERS.telnyx, { connection_id });
    ({ lineId: page } = await here.publish(asking('words')));
    for (const number of Object.values(NUMBERS)) {
      const { lineId } = await here.publish(asking('code'));
      await db.lines.update({ id: lineId, number, by: SYSTEM });
    }
  });
  afterAll(async () => {
    await Promise.all([twilio.stop(), telnyx.stop()]);
    expect(telnyx.wrong).toEqual([]);
  });

  async function browser(i: number): Promise<void> {
    const caller = await here.call(page, { callerNumber: numberOf(i), userName: NAME }, { microphone: false });
    await caller.at('words');
    caller.type(`I am ${NAME}, ${MAIL}, ${WORD}, my card is ${WRITTEN_CARD}`);
    await caller.at('again');
    caller.type(SPOKEN_CARD);
    await caller.at('code');
    caller.press(CARD);
    expect((await caller.event('call.ended')).outcome).toBe('card');
  }

  async function overTwilio(i: number): Promise<void> {
    const to = NUMBERS.twilio;
    const call = twilio.callIn({ from: numberOf(i), to, voiceUrl: INBOUND, statusUrl: STATUS });
    const stream = await call.streamed();
    await expect.poll(() => stream.heard.length, HEARD).toBeGreaterThan(0);
    call.press(CARD);
    await call.ended;
  }

  async function overTelnyx(i: number): Promise<void> {
    const call = telnyx.callIn({ from: numberOf(i), to: NUMBERS.telnyx, callerName: NAME });
    await call.streaming();
    await expect.poll(() => call.heard.length, HEARD).toBeGreaterThan(0);
    call.press(CARD);
    await call.ended;
  }

  return { here, twilio, telnyx, ways: { browser, overTwilio, overTelnyx } };
}
