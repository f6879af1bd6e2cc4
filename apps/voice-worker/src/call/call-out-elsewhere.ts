import { AppError, redisKeys } from '@innline/shared';
import * as z from 'zod';
import type { Services } from '../services';
import type { CallOut } from './call-out';
import type { LegLink } from './leg-link';
import { otherWorkers } from './other-workers';

/** A call to be placed, with the id it will have. */
export interface CallOutOrder extends CallOut {
  callId: string;
}

const Answer = z.enum(['full', 'has_room', 'placed', 'failed']);
/** A worker that does not answer by then is frozen or gone: nothing has been placed. */
const HANDSHAKE_MS = 1_000;
/** Finding a flow and writing a row, both with their own patience. */
const PLACE_MS = 6_000;
const UNSURE = 'It is not known whether the call is being placed. Look at the calls of the hotel before you try again.';

/** Places a call in the place that was held for it. */
type Place = (release: () => void, order: CallOutOrder) => Promise<unknown>;

/** Calls that were ordered at a worker without room: one that has room places them, and they are its own from the beginning. */
export class CallOutElsewhere {
  private unlisten = () => {};

  constructor(
    private readonly services: Pick<Services, 'redis' | 'workerId' | 'registry' | 'log'>,
    private readonly link: LegLink,
  ) {}

  /** From now on this worker places calls that others have no room for. */
  async start(place: Place): Promise<void> {
    const channel = redisKeys.workerCallsOut(this.services.workerId);
    this.unlisten = await this.link.listen(channel, (message) => {
      void this.receive(JSON.parse(message.toString('utf8')) as CallOutOrder, place);
    });
  }

  stop(): void {
    this.unlisten();
  }

  /**
   * @returns false: no other worker has room
   * @throws AppError `unavailable` when one had room and did not say how it went: nobody is called twice
   */
  async place(order: CallOutOrder): Promise<boolean> {
    for (const { id } of await otherWorkers(this.services)) {
      if (!(await this.ask(id, order))) continue;
      this.services.log.info({ callId: order.callId, by: id }, 'No room here: another worker places the call');
      return true;
    }
    return false;
  }

  private async ask(workerId: string, order: CallOutOrder): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    let unlisten = () => {};
    const answered = new Promise<boolean>((resolve, reject) => {
      timer = setTimeout(() => resolve(false), HANDSHAKE_MS);
      const hear = (message: Buffer) => {
        const said = Answer.parse(message.toString('utf8'));
        clearTimeout(timer);
        if (said === 'has_room') timer = setTimeout(() => reject(new AppError('unavailable', UNSURE)), PLACE_MS);
        else resolve(said === 'placed');
      };
      void this.link.listen(redisKeys.callOutAnswer(order.callId), hear).then(async (stop) => {
        unlisten = stop;
        const heard = await this.link.tell(redisKeys.workerCallsOut(workerId), JSON.stringify(order));
        if (heard !== 1) resolve(false);
      }, reject);
    });
    return answered.finally(() => {
      clearTimeout(timer);
      unlisten();
    });
  }

  private async receive(order: CallOutOrder, place: Place): Promise<void> {
    const { registry, log } = this.services;
    const say = (answer: z.infer<typeof Answer>) => this.link.tell(redisKeys.callOutAnswer(order.callId), answer);
    const release = registry.reserve();
    if (!release) return void say('full');
    try {
      // whoever asked has given up, and may have asked somebody else
      if ((await say('has_room')) !== 1) return release();
      await place(release, order);
      void say('placed');
    } catch (error) {
      release();
      log.warn({ callId: order.callId, err: { message: (error as Error).message } }, 'A call of another worker failed');
      void say('failed');
    }
  }
}
