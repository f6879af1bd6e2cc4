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
/** Other workers are asked this often. */
const ASK_MS = 1_000;

interface Place {
  release: () => void;
  media: CallMedia;
}

/** Callers who wait until this worker, or another one, has room for them: first come, first served, with music and their place. */
export class WaitingQueue {
  private readonly waiting: object[] = [];

  get full(): boolean {
    return this.waiting.length >= MOST;
  }

  /**
   * @param elsewhere gives a caller's end to another worker with room, calling back before it speaks
   * @returns a place in the registry and the caller's end, to go on with; `gone`: they hung up
   */
  async wait(
    media: CallMedia,
    language: string,
    services: Services,
    elsewhere: (media: CallMedia, taken: () => void) => Promise<boolean>,
  ): Promise<Place | 'elsewhere' | 'gone' | 'too_long'> {
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
    let askedAt = Number.NEGATIVE_INFINITY;
    let asking = false;
    let left = false;
    let silenced = false;
    const silent = () => {
      if (silenced) return;
      silenced = true;
      end.clear();
      player.close();
    };
    try {
      return await new Promise((resolve) => {
        const done = (result: Place | 'elsewhere' | 'gone' | 'too_long') => {
          clearInterval(timer);
          resolve(result);
        };
        end.handle({
          frame() {},
          digit() {},
          text() {},
          mark: (name) => player.marked(name),
          closed() {
            if (left) return;
            left = true;
            // whoever is just taking them over learns it, too
            end.hungUp();
            if (!asking) done('gone');
          },
        });
        const timer = setInterval(() => {
          const now = ticker.now();
          const place = this.waiting.indexOf(me) + 1;
          if (asking) return;
          const release = place === 1 ? registry.reserve() : null;
          if (release) return done({ release, media: end });
          if (now - began > LONGEST_MS) return done('too_long');
          // one that is ending has no place for anybody any more
          if ((place === 1 || registry.draining) && now - askedAt > ASK_MS) {
            [asking, askedAt] = [true, now];
            void elsewhere(end, silent)
              // it has room, but cannot answer them: they wait for ours
              .catch(() => false)
              .then((taken) => {
                asking = false;
                if (taken) done('elsewhere');
                else if (left) done('gone');
                else if (registry.draining) done('too_long');
              });
            return;
          }
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
      silent();
    }
  }
}
