import { redisKeys } from '@innline/shared';
import type { Redis } from 'ioredis';
import * as z from 'zod';
import type { CallMedia } from '../media/contract';
import type { LegLink } from './leg-link';
import { borrowLeg, lendLeg } from './leg-relay';

export type Unanswered = 'no_answer' | 'busy' | 'declined' | 'failed';
export type LegResult = { outcome: 'answered'; media: CallMedia } | { outcome: Unanswered };

/** A leg we have asked a carrier to dial. */
const DialledLeg = z.object({
  /** Made by us; the carrier sends it back with everything it says about the leg. */
  id: z.string(),
  hotelId: z.string(),
  callId: z.string(),
  /** `staff`: somebody a caller is passed on to. `caller`: the call itself, placed by us. */
  role: z.enum(['staff', 'caller']),
});
export type DialledLeg = z.infer<typeof DialledLeg>;
const Waited = DialledLeg.extend({ workerId: z.string() });

export interface ExpectedLeg {
  /** Settles once: with the first that comes of the leg's audio and how its ringing ended. */
  readonly result: Promise<LegResult>;
  /** Nobody waits any more; what comes later finds nobody. */
  forget(): void;
}

const Told = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('unanswered'),
    leg: z.string(),
    outcome: z.enum(['no_answer', 'busy', 'declined', 'failed']),
  }),
  z.object({
    type: z.literal('arrived'),
    leg: z.string(),
    transport: z.enum(['websocket', 'livekit', 'twilio', 'telnyx']),
  }),
]);

/** A worker that does not answer by then is gone. */
const HANDSHAKE_MS = 2_000;

/**
 * Legs that are being dialled. The carrier's socket and its callbacks may reach any worker; the one that waits gets both,
 * by Redis where it has to be. Without Redis, legs still find their way within one worker.
 */
export class CarrierLegs {
  private readonly waiting = new Map<string, { leg: DialledLeg; settle(result: LegResult): void }>();
  private unlisten = () => {};

  constructor(
    private readonly redis: Redis,
    private readonly link: LegLink,
    private readonly workerId: string,
  ) {}

  async start(): Promise<void> {
    this.link.start();
    this.unlisten = await this.link.listen(redisKeys.workerLegs(this.workerId), (message) => this.told(message));
  }

  stop(): void {
    this.unlisten();
    this.link.stop();
  }

  /** This worker waits for the leg from now on. @param seconds how long others can find that out */
  async expect(leg: DialledLeg, seconds: number): Promise<ExpectedLeg> {
    let settle!: (result: LegResult) => void;
    const result = new Promise<LegResult>((resolve) => {
      settle = resolve;
    });
    const key = redisKeys.carrierLeg(leg.id);
    const forget = () => {
      if (!this.waiting.delete(leg.id)) return;
      this.redis.del(key).catch(() => {});
    };
    const first = (found: LegResult) => {
      if (!this.waiting.has(leg.id)) return;
      forget();
      settle(found);
    };
    this.waiting.set(leg.id, { leg, settle: first });
    const json = JSON.stringify({ ...leg, workerId: this.workerId });
    await this.redis.set(key, json, 'EX', Math.ceil(seconds)).catch(() => {});
    return { result, forget };
  }

  /** A leg somebody waits for; null: nobody does (any more). */
  async find(id: string): Promise<DialledLeg | null> {
    return this.waiting.get(id)?.leg ?? (await this.waited(id));
  }

  /**
   * The leg's audio is here. True: whoever waits has it, on this worker or another. False: nobody waits; say something
   * and close it.
   */
  async arrived(id: string, media: CallMedia): Promise<boolean> {
    const here = this.waiting.get(id);
    if (here) {
      here.settle({ outcome: 'answered', media });
      return true;
    }
    const there = await this.waited(id);
    if (!there) return false;
    const lent = await lendLeg(id, media, this.link);
    const taken = await this.handOver(there, media);
    if (taken) lent.begin();
    else lent.takeBack();
    return taken;
  }

  /** The carrier said that nobody answers. Late or repeated it changes nothing. */
  async unanswered(id: string, outcome: Unanswered): Promise<void> {
    const here = this.waiting.get(id);
    if (here) return here.settle({ outcome });
    const there = await this.waited(id);
    if (there) await this.tell(there.workerId, { type: 'unanswered', leg: id, outcome });
  }

  /** True once the other worker listens for the leg's audio. */
  private async handOver({ id, workerId }: z.infer<typeof Waited>, { transport }: CallMedia): Promise<boolean> {
    const answer = redisKeys.legAudio(id, 'taken');
    let listens!: (taken: boolean) => void;
    const taken = new Promise<boolean>((resolve) => {
      listens = resolve;
    });
    const timer = setTimeout(() => listens(false), HANDSHAKE_MS);
    const unlisten = await this.link.listen(answer, () => listens(true));
    if ((await this.tell(workerId, { type: 'arrived', leg: id, transport })) !== 1) listens(false);
    await taken;
    clearTimeout(timer);
    unlisten();
    return taken;
  }

  private async waited(id: string): Promise<z.infer<typeof Waited> | null> {
    const raw = await this.redis.get(redisKeys.carrierLeg(id)).catch(() => null);
    return raw === null ? null : Waited.parse(JSON.parse(raw));
  }

  private tell(workerId: string, message: z.infer<typeof Told>): Promise<number | null> {
    return this.link.tell(redisKeys.workerLegs(workerId), JSON.stringify(message));
  }

  private told(message: Buffer): void {
    const told = Told.parse(JSON.parse(message.toString('utf8')));
    const expected = this.waiting.get(told.leg);
    if (!expected) return;
    if (told.type === 'unanswered') return expected.settle({ outcome: told.outcome });
    void borrowLeg(told.leg, told.transport, this.link).then((media) => {
      expected.settle({ outcome: 'answered', media });
      void this.link.tell(redisKeys.legAudio(told.leg, 'taken'), '');
    });
  }
}
