import { redisKeys } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import * as z from 'zod';
import type { CallMedia } from '../media/contract';
import { SENTENCE_IDS } from '../prompts/sentences';
import type { Services } from '../services';
import type { LegLink } from './leg-link';
import { borrowLeg, lendLeg } from './leg-relay';
import { NoAnswer } from './no-answer';
import { otherWorkers } from './other-workers';
import type { Arrival } from './place-call';

/** What a worker is asked: to answer a caller whose connection another one holds. */
interface Asked {
  leg: string;
  transport: CallMedia['transport'];
  arrival: Arrival;
}
const Answer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('full') }),
  z.object({ type: z.literal('has_room') }),
  z.object({ type: z.literal('ready'), language: z.string() }),
  z.object({
    type: z.literal('no_answer'),
    sentence: z.enum(SENTENCE_IDS),
    why: z.string(),
    language: z.string(),
    fallbackNumber: z.string().nullable(),
  }),
]);
type Answer = z.infer<typeof Answer>;

/** A worker that does not answer by then is frozen or gone: the caller hears nothing yet. */
const HANDSHAKE_MS = 1_000;
/** Finding a flow and writing a row, both with their own patience. */
const BEGIN_MS = 6_000;

type Ready = (callId: string, language: string) => void;

/** Starts a call in the place that was held for it. @throws NoAnswer */
type Place = (release: () => void, arrival: Arrival, media: CallMedia, ready: Ready) => Promise<unknown>;

/**
 * Callers whose connection reached a worker that has no room for them, or is ending, while another one has: that one
 * runs their call, and their audio passes from worker to worker. It needs nobody's help: carriers and proxies choose a
 * worker without knowing which of them are full.
 */
export class Elsewhere {
  private lent = 0;
  private unlisten = () => {};

  constructor(
    private readonly services: Pick<Services, 'redis' | 'workerId' | 'registry' | 'arrivals' | 'log' | 'metrics'>,
    private readonly link: LegLink,
    /** Callers this worker passes on at once: their audio is its work, too. */
    private readonly most: number,
  ) {}

  /** From now on this worker takes callers of others. */
  async start(place: Place): Promise<void> {
    const channel = redisKeys.workerCallers(this.services.workerId);
    this.unlisten = await this.link.listen(channel, (message) => {
      void this.receive(JSON.parse(message.toString('utf8')) as Asked, place);
    });
  }

  stop(): void {
    this.unlisten();
  }

  /**
   * Finds another worker for a caller.
   * @param ready called right before anything is sent to the caller
   * @returns false: none has room, and the audio is the caller's again
   * @throws NoAnswer when the one that has room cannot answer either
   */
  async place(arrival: Arrival, media: CallMedia, ready: Ready): Promise<boolean> {
    const { arrivals, log, metrics } = this.services;
    const others = await otherWorkers(this.services);
    if (others.length === 0) return false;
    await arrivals.share(arrival.callId);
    // what they told a second ago may be out of date: also those that had no room are asked, last
    for (const { id } of others) {
      if (this.lent >= this.most) return false;
      if (!(await this.ask(id, arrival, media, ready))) continue;
      log.info({ callId: arrival.callId, by: id }, 'No room here: another worker answers');
      metrics.passedOn.inc();
      return true;
    }
    return false;
  }

  private async ask(workerId: string, arrival: Arrival, media: CallMedia, ready: Ready): Promise<boolean> {
    const leg = newId();
    const { transport } = media;
    this.lent += 1;
    // should that worker die, the caller comes back, and whoever they reach goes on with the call
    const ended = () => {
      this.lent -= 1;
    };
    const lent = await lendLeg(leg, media, this.link, { gone: 'moved', ended });
    let timer: NodeJS.Timeout | undefined;
    let unlisten = () => {};
    const answered = new Promise<boolean>((resolve, reject) => {
      const waitFor = (ms: number) => {
        clearTimeout(timer);
        timer = setTimeout(() => resolve(false), ms);
      };
      const hear = (message: Buffer) => {
        const said = Answer.parse(JSON.parse(message.toString('utf8')));
        if (said.type === 'full') resolve(false);
        else if (said.type === 'has_room') waitFor(BEGIN_MS);
        else if (said.type === 'no_answer')
          reject(new NoAnswer(said.sentence, said.why, said.language, said.fallbackNumber));
        else {
          // here and not behind the promise: audio may be in the very next message
          ready(arrival.callId, said.language);
          resolve(true);
        }
      };
      waitFor(HANDSHAKE_MS);
      const asked: Asked = { leg, transport, arrival };
      void this.link.listen(redisKeys.legAudio(leg, 'taken'), hear).then(async (stop) => {
        unlisten = stop;
        if ((await this.link.tell(redisKeys.workerCallers(workerId), JSON.stringify(asked))) !== 1) resolve(false);
      }, reject);
    });
    let taken = false;
    try {
      taken = await answered;
    } finally {
      clearTimeout(timer);
      unlisten();
      if (taken) lent.begin();
      else lent.takeBack();
    }
    return taken;
  }

  private async receive({ leg, transport, arrival }: Asked, place: Place): Promise<void> {
    const { registry, log } = this.services;
    const say = (answer: Answer) => this.link.tell(redisKeys.legAudio(leg, 'taken'), JSON.stringify(answer));
    const release = registry.reserve();
    if (!release) return void say({ type: 'full' });
    const borrowed = await borrowLeg(leg, transport, this.link);
    try {
      // whoever asked has given up: nobody is there to be answered
      if ((await say({ type: 'has_room' })) !== 1) return borrowed.giveBack();
      await place(release, arrival, borrowed, (_, language) => void say({ type: 'ready', language }));
    } catch (error) {
      borrowed.giveBack();
      const known = error instanceof NoAnswer ? error : new NoAnswer('fault', 'internal', 'en');
      if (known !== error) log.error({ err: error }, 'A caller of another worker could not be answered');
      const { sentence, why, language, fallbackNumber } = known;
      void say({ type: 'no_answer', sentence, why, language, fallbackNumber });
    } finally {
      release();
    }
  }
}
