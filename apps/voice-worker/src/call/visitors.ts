import { redisKeys, TalkTokenClaims } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import * as z from 'zod';
import type { CallMedia } from '../media/contract';
import type { ColleagueClaims } from './join';
import type { LegLink } from './leg-link';
import { borrowLeg, lendLeg } from './leg-relay';

const Visit = z.object({
  leg: z.string(),
  transport: z.enum(['websocket', 'livekit', 'twilio', 'telnyx']),
  claims: TalkTokenClaims,
});

/** Lets a colleague take part here, calling `ready` before any audio. False: their call is not here. */
type Welcome = (claims: ColleagueClaims, media: CallMedia, ready: () => void) => boolean;

/** A worker that does not answer by then is frozen or gone. */
const HANDSHAKE_MS = 2_000;
const [YES, NO] = ['yes', 'no'];

/**
 * Colleagues whose connection reached a worker that does not have their call. All workers are asked, since the call may
 * change hands at any moment and whoever has it knows best; the audio then passes from worker to worker.
 */
export class Visitors {
  private unlisten = () => {};

  constructor(private readonly link: LegLink) {}

  /** @param welcome also asked for colleagues of other workers, whose right to take part was checked there */
  async start(welcome: Welcome): Promise<void> {
    this.unlisten = await this.link.listen(redisKeys.visitors, (message) => {
      const { leg, transport, claims } = Visit.parse(JSON.parse(message.toString('utf8')));
      if (claims.leg === 'staff' || claims.leg === 'listener') void this.receive(leg, transport, claims, welcome);
    });
  }

  stop(): void {
    this.unlisten();
  }

  /** True: another worker has them. False: none does, and the audio is the caller's again. */
  async bring(claims: ColleagueClaims, media: CallMedia, ready: () => void): Promise<boolean> {
    const leg = newId();
    const lent = await lendLeg(leg, media, this.link);
    let settle!: (taken: boolean) => void;
    const taken = new Promise<boolean>((resolve) => {
      settle = resolve;
    });
    let asked = Number.POSITIVE_INFINITY;
    let nays = 0;
    const timer = setTimeout(() => settle(false), HANDSHAKE_MS);
    const unlisten = await this.link.listen(redisKeys.legAudio(leg, 'taken'), (message) => {
      if (message.toString() === YES) {
        // here and not behind the promise: audio may be in the very next message
        ready();
        return settle(true);
      }
      nays += 1;
      if (nays >= asked) settle(false);
    });
    const visit: z.input<typeof Visit> = { leg, transport: media.transport, claims };
    asked = (await this.link.tell(redisKeys.visitors, JSON.stringify(visit))) ?? 0;
    if (nays >= asked) settle(false);
    const found = await taken;
    clearTimeout(timer);
    unlisten();
    if (found) lent.begin();
    else lent.takeBack();
    return found;
  }

  private async receive(
    leg: string,
    transport: CallMedia['transport'],
    claims: ColleagueClaims,
    welcome: Welcome,
  ): Promise<void> {
    const answer = (word: string) => this.link.tell(redisKeys.legAudio(leg, 'taken'), word);
    const borrowed = await borrowLeg(leg, transport, this.link);
    if (welcome(claims, borrowed, () => void answer(YES))) return;
    borrowed.giveBack();
    await answer(NO);
  }
}
