import type { CallEvent } from '@innline/shared';
import { type CallMedia, type MediaHandlers, sendOf } from './contract';
import type { Sound } from './sound';

/**
 * The caller's end of a call, which outlives what carries it: a connection that broke is taken out and another put in,
 * and nobody who plays or listens notices. What a connection still says after it was taken out is not heard, so there
 * are never two callers, and never two voices.
 */
export class CallerEnd implements CallMedia {
  private media: CallMedia | null = null;
  private handlers: MediaHandlers | null = null;
  private gone = false;
  /** A connection whose caller their carrier has; what it says meanwhile is not heard. */
  private lent: { media: CallMedia; closed: boolean } | null = null;

  /**
   * @param transport what carries the call, or carried it last
   * @param maySpeak asked before every frame: a worker that may have lost the call stays silent
   */
  constructor(
    public transport: CallMedia['transport'],
    private readonly maySpeak: () => boolean,
  ) {}

  get here(): boolean {
    return this.media !== null;
  }

  get backlog(): number {
    return this.media?.backlog ?? 0;
  }

  /** Puts a connection in; the one before it is closed. */
  attach(media: CallMedia): void {
    this.detach('moved');
    this.dropLent();
    this.media = media;
    this.transport = media.transport;
    if (this.handlers) this.listen();
  }

  /** Takes the connection out, if it is still open; `reason` tells the far end why. */
  detach(reason: string): void {
    const { media } = this;
    this.media = null;
    media?.close(reason);
  }

  /** Takes the connection out and leaves it open: the carrier passes its caller on, and may fail. */
  lend(): void {
    this.dropLent();
    this.lent = this.media && { media: this.media, closed: false };
    this.media = null;
  }

  /** Puts it in again. False: it has closed meanwhile. */
  takeBack(): boolean {
    const { lent } = this;
    if (!lent || lent.closed) return false;
    this.lent = null;
    this.media = lent.media;
    return true;
  }

  /** May be called again: whoever did last hears the caller. */
  handle(handlers: MediaHandlers): void {
    const first = this.handlers === null;
    this.handlers = handlers;
    if (first) this.listen();
    if (this.gone) handlers.closed('hangup');
  }

  /** The caller is gone, as somebody else than the connection tells; heard of as soon as somebody listens. */
  hungUp(): void {
    this.gone = true;
    this.handlers?.closed('hangup');
  }

  send(frame: Int16Array): void {
    if (this.media && this.maySpeak()) this.media.send(frame);
  }

  sendOf(sound: Sound, at: number, count: number): void {
    if (this.media && this.maySpeak()) sendOf(this.media, sound, at, count);
  }

  clear(): void {
    this.media?.clear();
  }

  mark(name: string): void {
    this.media?.mark(name);
  }

  event(event: CallEvent): void {
    this.media?.event(event);
  }

  error(code: string, message: string): void {
    this.media?.error(code, message);
  }

  close(reason: string): void {
    this.detach(reason);
    this.dropLent();
  }

  /** Whoever was passed on is never hung up on. */
  private dropLent(): void {
    this.lent?.media.close('moved');
    this.lent = null;
  }

  private listen(): void {
    const { media } = this;
    // of a connection that was taken out nothing more is heard
    const to = () => (this.media === media ? this.handlers : null);
    media?.handle({
      frame: (pcm, narrow) => to()?.frame(pcm, narrow),
      digit: (digit, source) => to()?.digit(digit, source),
      text: (text) => to()?.text(text),
      mark: (name) => to()?.mark(name),
      closed: (why) => {
        if (this.lent?.media === media) this.lent.closed = true;
        to()?.closed(why);
      },
    });
  }
}
