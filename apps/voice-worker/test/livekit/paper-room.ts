import type { Joining, RoomMedia } from '../../src/media/livekit/room-media';
import { FakeMedia } from '../../src/testing/fakes';

export interface Paper {
  /** The worker's end never hears its caller: no call begins. */
  empty: boolean;
  /** The worker's end has lost its connection, and is not told that the caller left. */
  deaf: boolean;
}

/** A room without a server, as far as the worker's end of it is concerned. */
export class PaperRoom {
  joins = 0;
  private present = true;
  private media: FakeMedia | null = null;
  private joining: Joining | null = null;

  constructor(private readonly paper: Paper) {}

  join(joining: Joining): RoomMedia {
    this.joins += 1;
    const media = new FakeMedia();
    [this.media, this.joining] = [media, joining];
    const note = media.close;
    media.close = (reason) => {
      note(reason);
      this.end(reason);
    };
    const more = {
      transport: 'livekit',
      arrived: Promise.resolve(this.present && !this.paper.empty),
      tellParty: () => {},
    };
    return Object.assign(media, more) as unknown as RoomMedia;
  }

  /** The caller leaves, which happens once however often it is told. */
  leave(): void {
    if (!this.present) return;
    this.present = false;
    if (this.paper.deaf || !this.media) return;
    this.media.handlers?.closed('hangup');
    this.end('hangup');
  }

  private end(reason: string): void {
    void this.joining?.closed?.(reason);
    this.joining = null;
  }
}
