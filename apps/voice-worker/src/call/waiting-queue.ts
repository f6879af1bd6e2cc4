import { CallerEnd } from '../media/caller-end';
import type { CallMedia } from '../media/contract';
import { Player } from '../media/player';
import { sentence } from '../prompts/sentences';
import type { Services } from '../services';

/** More people than this would wait longer than anybody does. */
const MOST = 50;
/** After this long nobody's turn comes any more. */
const LONGEST_MS = 10 * 60_000;
const ANNOUNCE_MS = 20_000;
const LOOK_MS = 200;

/** Callers who wait until this worker has room for them: first come, first served, with music and their place. */
export class WaitingQueue {
  private readonly waiting: object[] = [];

  get full(): boolean {
    return this.waiting.length >= MOST;
  }

  /** @returns a place in the registry and the caller's end, to go on with; `gone`: they hung up */
  async wait(
    media: CallMedia,
    language: string,
    services: Services,
  ): Promise<{ release: () => void; media: CallMedia } | 'gone' | 'too_long'> {
    const { ticker, registry, prompts, holdMusic, metrics } = services;
    const me = {};
    this.waiting.push(me);
    metrics.queued.set(this.waiting.length);
    const end = new CallerEnd(media.transport, () => true);
    const player = new Player(end, ticker);
    end.attach(media);
    player.setMusic(holdMusic);
    const began = ticker.now();
    let announcedAt = Number.NEGATIVE_INFINITY;
    let announced = 0;
    try {
      return await new Promise((resolve) => {
        const done = (result: { release: () => void; media: CallMedia } | 'gone' | 'too_long') => {
          clearInterval(timer);
          resolve(result);
        };
        end.handle({
          frame() {},
          digit() {},
          text() {},
          mark: (name) => player.marked(name),
          closed: () => done('gone'),
        });
        const timer = setInterval(() => {
          const now = ticker.now();
          const place = this.waiting.indexOf(me) + 1;
          const release = place === 1 ? registry.reserve() : null;
          if (release) return done({ release, media: end });
          if (now - began > LONGEST_MS || registry.draining) return done('too_long');
          const moved = place !== announced && now - announcedAt > ANNOUNCE_MS / 4;
          if (player.busy || !(moved || now - announcedAt > ANNOUNCE_MS)) return;
          [announced, announcedAt] = [place, now];
          const sound = prompts.get({ ...sentence('queue', language, place), voice: null });
          player.play({ key: `queue:${now}`, sound, finished: () => {} });
        }, LOOK_MS);
      });
    } finally {
      this.waiting.splice(this.waiting.indexOf(me), 1);
      metrics.queued.set(this.waiting.length);
      end.clear();
      player.close();
    }
  }
}
