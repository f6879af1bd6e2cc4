import { CallOffer, redisKeys, STREAM_FIELD, STREAM_LENGTH } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import type { Redis } from 'ioredis';
import type { Services } from '../services';
import { fetchWaiting } from './begin-anew';
import { roomElsewhere } from './other-workers';
import { CallerGone, type Recoveries, recoveryOf } from './recovery';
import { restore } from './restore';

const GROUP = 'workers';
const BLOCK_MS = 500;
/** Without room for a call a worker leaves offers to others, and looks again this often. */
const FULL_MS = 200;
const AWAY_MS = 250;

type Reply = [key: string, entries: [id: string, fields: string[]][]][] | null;

/** Puts a call on offer. Throws while Redis is away; keepers offer again what nobody took. */
export async function offer(callId: string, redis: Redis): Promise<void> {
  const message: CallOffer = { v: 1, id: newId(), callId, at: Date.now() };
  const length = ['MAXLEN', '~', STREAM_LENGTH.offers] as const;
  await redis.xadd(redisKeys.offers, ...length, '*', STREAM_FIELD, JSON.stringify(message));
}

/**
 * Leaves a caller who has to be fetched to a worker with room, where this one has none. Keepers offer them again, should
 * the offer get lost.
 * @returns false: this worker has room, or no other one has
 */
export async function offerArrival(callId: string, services: Services): Promise<boolean> {
  const { registry, arrivals, redis } = services;
  if (registry.free > 0 || (await roomElsewhere(services)) === 0) return false;
  await arrivals.share(callId);
  try {
    await offer(callId, redis);
  } catch {
    return false;
  }
  arrivals.letGo(callId);
  return true;
}

/**
 * Takes a call from its checkpoint, or the caller of one that has not begun, and asks for its caller's audio where that has to be asked for; else it waits for them
 * to come back, here or to any other worker, until the grace is over and the call is ended properly.
 */
export async function adopt(callId: string, services: Services, recoveries: Recoveries): Promise<void> {
  const release = services.registry.reserve();
  if (!release) return;
  const taken = await restore(callId, null, services).finally(release);
  if (!taken) return fetchWaiting(callId, services, recoveries);
  const { call, checkpoint } = taken;
  const { hotelId, carrier, transport } = checkpoint;
  try {
    const media = await recoveryOf(recoveries, transport)?.recover({ callId, hotelId, carrier }, services);
    if (media) call.comeBack(media);
  } catch (error) {
    if (error instanceof CallerGone) return call.callerLeft();
    call.log.warn(
      { err: { message: (error as Error).message }, transport },
      'The caller’s audio could not be had back',
    );
  }
}

/** Takes calls on offer, one of many workers, as long as it has room. */
export class OfferTaker {
  private stopped = false;
  private loop: Promise<void> = Promise.resolve();

  /** @param blocking a connection of its own: it waits for offers */
  constructor(
    private readonly blocking: Redis,
    private readonly services: Services,
    private readonly recoveries: Recoveries,
  ) {}

  start(): void {
    this.loop = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.blocking.disconnect();
    await this.loop;
  }

  private async run(): Promise<void> {
    let ready = false;
    while (!this.stopped) {
      try {
        if (!ready) await this.prepare();
        ready = true;
        if (this.services.registry.free === 0) await pause(FULL_MS);
        else await this.take();
      } catch (error) {
        if (this.stopped) return;
        ready = false;
        this.services.log.debug({ err: { message: (error as Error).message } }, 'No offers can be read');
        await pause(AWAY_MS);
      }
    }
  }

  /** From now on: what was offered before anybody listened, keepers offer again. */
  private async prepare(): Promise<void> {
    if (this.blocking.status === 'wait') await this.blocking.connect();
    await this.blocking.xgroup('CREATE', redisKeys.offers, GROUP, '$', 'MKSTREAM').catch((error: Error) => {
      if (!error.message.includes('BUSYGROUP')) throw error;
    });
  }

  private async take(): Promise<void> {
    // nothing to acknowledge: an offer that dies with its taker is made again
    const read = ['GROUP', GROUP, this.services.workerId, 'COUNT', 1, 'BLOCK', BLOCK_MS, 'NOACK', 'STREAMS'] as const;
    const reply = (await this.blocking.xreadgroup(...read, redisKeys.offers, '>')) as Reply;
    for (const [, fields] of reply?.[0]?.[1] ?? []) {
      const message = CallOffer.safeParse(JSON.parse(fields[1] ?? 'null'));
      if (!message.success) continue;
      const { callId } = message.data;
      // it became full, or began to end and offers its own calls, while it was reading: this one is for somebody else
      if (this.services.registry.free === 0) {
        await offer(callId, this.services.redis);
        continue;
      }
      if (this.services.registry.get(callId)) continue;
      // the next call must not wait for this one's carrier
      void adopt(callId, this.services, this.recoveries).catch((error) =>
        this.services.log.warn({ callId, err: { message: error.message } }, 'A call on offer could not be taken'),
      );
    }
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref());
