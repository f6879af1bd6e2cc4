import { SYSTEM } from '@innline/db';
import type { FlowDocument } from '@innline/flow';
import type { CallEvent, CallEventOf, CallEventType } from '@innline/shared';
import { FakeTelnyx } from '@innline/testkit/telnyx';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import type { Worker } from '../src/worker';
import { type House, house } from './setup';
import { connectTelnyx } from './telnyx-account';

export interface TelnyxHouse extends House {
  fake: FakeTelnyx;
  /** The workers behind the public address: the first one gets webhooks, the last one streams. */
  behind: Worker[];
  /** Publishes a document on a line that has this number, bought at Telnyx. */
  publishOn(number: string, document: FlowDocument): Promise<{ flowId: string; lineId: string }>;
  /** The last call of a line, with its events as stored. */
  lastCall(lineId: string): Promise<{ id: string; events: CallEvent[]; segments: { text: string }[]; status: string }>;
  /** Waits until something happened on the last call of a line. */
  happened<T extends CallEventType>(
    lineId: string,
    type: T,
    fits?: (event: CallEventOf<T>) => boolean,
  ): Promise<CallEventOf<T>>;
}

/** A house whose hotel has an account at a fake Telnyx. Once, at the top of a test file. */
export function telnyxHouse(more: Record<string, string> = {}): TelnyxHouse {
  const env: Record<string, string> = { ...more };
  const here = { behind: [] as Worker[] } as TelnyxHouse;
  beforeAll(async () => {
    here.fake = await FakeTelnyx.start({
      route(url) {
        const worker = url.startsWith('ws') ? here.behind.at(-1) : here.behind[0];
        return worker ? url.replace('//innline.test', `//127.0.0.1:${worker.port}`) : url;
      },
    });
    env.INNLINE_TELNYX_URL = here.fake.url;
  });
  const base = house({ env });
  beforeAll(async () => {
    Object.assign(here, base);
    here.behind = [base.worker];
    const { db } = base.hotel;
    const applicationId = await connectTelnyx(base.hotel, here.fake, 'http://innline.test');
    here.publishOn = async (number, document) => {
      const made = await base.publish(document);
      await db.lines.update({ id: made.lineId, number, by: SYSTEM });
      here.fake.account.addNumber(number, { connection_id: applicationId });
      return made;
    };
    here.lastCall = async (lineId) => {
      const [call] = (await db.calls.list({ filter: { lineId } })).calls;
      if (!call) throw new Error('no call on this line yet');
      const { events, segments } = await db.calls.detail(call.id);
      return { id: call.id, status: call.status, events: events as CallEvent[], segments };
    };
    here.happened = (lineId, type, fits = () => true) =>
      vi.waitFor(
        async () => {
          const { events } = await here.lastCall(lineId);
          const found = events.find((event) => event.type === type && fits(event as never));
          if (!found) throw new Error(`no ${type} among ${events.map((event) => event.type).join(', ')}`);
          return found as never;
        },
        { timeout: 20_000, interval: 50 },
      );
  });
  afterAll(async () => {
    await here.fake?.stop();
    expect(here.fake?.wrong).toEqual([]);
  });
  return here;
}
